import { Fragment } from 'react';
import { type TitlePart, titleParts } from '#newsroom/proof/word-breaks.rule.ts';

/** A title that wraps between words only, and between its clauses first. Copied, it is the plain text. */
export function Title({ text, noBreak }: { text: string; noBreak: readonly string[] }) {
  return clausesOf(titleParts(text, noBreak), (part) => part.clauseAfter).map((parts, index) => (
    <span className={clauseClass(parts.at(-1))} key={index}>
      <TitleParts parts={parts} />
    </span>
  ));
}

/** A mark that ends a clause is squeezed against the next clause, not inside its own. */
export const clauseClass = (last: TitlePart | undefined) =>
  last?.squeeze && last.clauseAfter ? 'cl kq' : 'cl';

export function TitleParts({ parts }: { parts: readonly TitlePart[] }) {
  return parts.map((part, index) => (
    <Fragment key={`${index}${part.text}`}>
      {part.squeeze && !part.clauseAfter ? (
        <span className="kq">{part.text}</span>
      ) : part.whole ? (
        <span className="nb">{part.text}</span>
      ) : (
        part.text
      )}
      {part.breakAfter && <wbr />}
    </Fragment>
  ));
}

/** A list cut behind each that ends a clause. */
export function clausesOf<T>(list: readonly T[], endsClause: (one: T) => boolean): T[][] {
  const clauses: T[][] = [[]];
  for (const [index, one] of list.entries()) {
    clauses.at(-1)?.push(one);
    if (endsClause(one) && index + 1 < list.length) clauses.push([]);
  }
  return clauses;
}
