import { type SearchAddress, searchPath } from '#newsroom/site/search-paths.rule.ts';
import { Icon } from '../ui/icon.tsx';

type Props = { address: SearchAddress; pages: number };

/** Pages of hits, counted from the first; a few around this one. */
export function SearchPager({ address, pages }: Props) {
  const { page } = address;
  if (pages <= 1) return null;
  const first = Math.max(1, Math.min(page - 2, pages - 4));
  const near = Array.from({ length: Math.min(5, pages) }, (_, index) => first + index);
  return (
    <nav className="pager" aria-label="分页">
      <Step address={address} to={page > 1 ? page - 1 : null} side="before" />
      {near.map((number) => (
        <a
          className="pg-n num"
          key={number}
          href={searchPath({ ...address, page: number })}
          aria-label={`第 ${number} 页`}
          aria-current={number === page ? 'page' : undefined}
        >
          {number}
        </a>
      ))}
      <span className="pg-m num">{`${page} / ${pages}`}</span>
      <Step address={address} to={page < pages ? page + 1 : null} side="after" />
    </nav>
  );
}

const sides = {
  before: { className: 'pv', rel: 'prev', text: '上一页' },
  after: { className: 'nx', rel: 'next', text: '下一页' },
} as const;

type StepProps = { address: SearchAddress; to: number | null; side: keyof typeof sides };

function Step({ address, to, side }: StepProps) {
  const { className, rel, text } = sides[side];
  const label = (
    <>
      {side === 'before' && <Icon name="back" />}
      {text}
      {side === 'after' && <Icon name="next" />}
    </>
  );
  if (to === null) return <span className={`${className} off`}>{label}</span>;
  return (
    <a className={className} href={searchPath({ ...address, page: to })} rel={rel}>
      {label}
    </a>
  );
}
