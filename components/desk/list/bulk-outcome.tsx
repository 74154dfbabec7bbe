import type { BulkLine } from '#newsroom/desk-list/bulk.rule.ts';
import { Icon } from '../../ui/icon.tsx';

/** What became of each article; those that were refused come first. */
export function BulkOutcome({ lines }: { lines: readonly BulkLine[] }) {
  const refused = (one: BulkLine) => one.outcome === 'refused';
  const ordered = [...lines.filter(refused), ...lines.filter((one) => !refused(one))];
  return (
    <ul className="outcome">
      {ordered.map((one) => (
        <li key={one.id} className={refused(one) ? 'wn' : 'ok'}>
          <Icon name={refused(one) ? 'warning' : 'check'} />
          <span>
            <a href={`/admin/articles/${one.id}`}>{one.headline || '无题'}</a>
            <small>{refused(one) ? `没有办成：${one.note}` : one.note}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}
