import { Icon } from '../ui/icon.tsx';

type Props = { name: string; path?: string; more?: string; id?: string };

/** 文武线 and a section's name, with a way to all of it. */
export function SectionHead({ name, path, more = '更多', id }: Props) {
  return (
    <>
      <div className="ww" />
      <div className="sec-h">
        <h2 id={id}>{name}</h2>
        {path && (
          <a href={path} aria-label={`${name}：${more}`}>
            {more}
            <Icon name="next" />
          </a>
        )}
      </div>
    </>
  );
}
