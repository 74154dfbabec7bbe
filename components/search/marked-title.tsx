import type { HitSpan } from '#newsroom/search/find-hits.rule.ts';
import { markTitle } from '#newsroom/search/mark-title.rule.ts';
import { clauseClass, clausesOf, TitleParts } from '../ui/title.tsx';

type Props = { text: string; hits: readonly HitSpan[]; noBreak: readonly string[] };

/** A title that wraps like any other, with what was looked for marked. */
export function MarkedTitle({ text, hits, noBreak }: Props) {
  const stretches = markTitle(text, hits, noBreak);
  return clausesOf(stretches, ({ parts }) => parts.at(-1)?.clauseAfter ?? false).map((clause, nth) => (
    <span className={clauseClass(clause.at(-1)?.parts.at(-1))} key={nth}>
      {clause.map(({ hit, parts }, index) =>
        hit ? (
          <mark key={index}>
            <TitleParts parts={parts} />
          </mark>
        ) : (
          <TitleParts key={index} parts={parts} />
        ),
      )}
    </span>
  ));
}
