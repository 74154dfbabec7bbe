import { Icon } from '../../ui/icon.tsx';

type Props = {
  /** The status with which the edge answers instead of 200. */
  status: 403 | 404;
  title: string;
  words: string;
};

/** In a page's place: why there is nothing to see here, and the way on. */
export function DeskNotice({ status, title, words }: Props) {
  return (
    <section className="panelbox max-w-152 justify-items-start">
      <meta name="edge-status" content={String(status)} />
      <h2>{title}</h2>
      <p className="leading-text">{words}</p>
      <a className="btn" href="/admin">
        <Icon name="back" />
        回到稿件
      </a>
    </section>
  );
}
