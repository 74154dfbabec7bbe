import { type TitlePart, titleParts } from '#newsroom/proof/word-breaks.rule.ts';
import type { HitSpan } from './find-hits.rule.ts';

/** Neighbouring pieces of one clause of a title that are all hits or all not. */
export type TitleStretch = { hit: boolean; parts: TitlePart[] };

/** A title's pieces between which it may break, cut once more where a hit begins or ends. */
export function markTitle(
  title: string,
  hits: readonly HitSpan[],
  noBreakWords: readonly string[],
): TitleStretch[] {
  const edges = hits.flatMap((hit) => [hit.start, hit.end]);
  const stretches: TitleStretch[] = [];
  let at = 0;
  for (const part of titleParts(title, noBreakWords)) {
    const end = at + part.text.length;
    const cuts = [...edges.filter((edge) => edge > at && edge < end), end];
    for (const cut of cuts) {
      const start = at;
      const hit = hits.some((one) => one.start <= start && cut <= one.end);
      const piece = {
        text: title.slice(start, cut),
        breakAfter: part.breakAfter && cut === end,
        squeeze: part.squeeze,
        whole: part.whole && cuts.length === 1,
        clauseAfter: part.clauseAfter && cut === end,
      };
      const last = stretches.at(-1);
      if (last?.hit === hit && !last.parts.at(-1)?.clauseAfter) last.parts.push(piece);
      else stretches.push({ hit, parts: [piece] });
      at = cut;
    }
  }
  return stretches;
}
