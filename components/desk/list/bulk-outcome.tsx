import type { BulkLine } from '#newsroom/desk-list/bulk.rule.ts';
import { Icon } from '../../ui/icon.tsx';

/** What became of each article; those that were refused come first. */
export function BulkOutcome({ lines }: { lines: readonly BulkLine[] }) {
  const refused = lines.filter((one) => one.outcome === 'refused');
  const done = lines.filter((one) => one.outcome !== 'refused');
  return (
    <ul className="grid max-h-[50vh] overflow-auto">
      {refused.map((one) => (
        <Outcome key={one.id} line={one} refused />
      ))}
      {done.map((one) => (
        <Outcome key={one.id} line={one} />
      ))}
    </ul>
  );
}

function Outcome({ line: { id, headline, note }, refused }: { line: BulkLine; refused?: boolean }) {
  return (
    <li className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-[0.6rem] border-t border-rule py-2 first:border-t-0">
      <span className={refused ? 'mt-[0.15em] text-cinnabar' : 'mt-[0.15em] text-moss'}>
        <Icon name={refused ? 'warning' : 'check'} />
      </span>
      <span>
        <a href={`/admin/articles/${id}`}>{headline || '无题'}</a>
        <small className={refused ? 'block text-2xs text-cinnabar' : 'block text-2xs text-ink-3'}>
          {refused ? `没有办成：${note}` : note}
        </small>
      </span>
    </li>
  );
}
