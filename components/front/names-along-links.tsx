import type { NameAlong } from '#newsroom/list/names-along.ts';
import type { NameKind } from '#newsroom/site/paths.rule.ts';
import { SectionHead } from './section-head.tsx';

/** What stands beside a list, in this order, and how many of each. */
const groups: readonly { kind: NameKind; title: string; most: number }[] = [
  { kind: 'tag', title: '相关标签', most: 12 },
  { kind: 'reporter', title: '记者', most: 8 },
  { kind: 'photographer', title: '摄影', most: 6 },
  { kind: 'source', title: '来源', most: 6 },
];

/** Ways on from a list: the names that its stories bear. */
export function NamesAlongLinks({ names }: { names: readonly NameAlong[] }) {
  return groups.map(({ kind, title, most }) => {
    const own = names.filter((one) => one.kind === kind).slice(0, most);
    return own.length === 0 ? null : (
      <section key={kind} aria-labelledby={`along-${kind}`}>
        <SectionHead name={title} id={`along-${kind}`} />
        <ul className="tags">
          {own.map(({ name, path }) => (
            <li key={path}>
              <a href={path}>{name}</a>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
