import type { ArticleInput } from '#newsroom/article/article-input.rule.ts';
import { bodyFigures } from '#newsroom/article/figures.rule.ts';

/** A story as the texts of the editing form, by input name: what its fields start with, and what a conflict shows. */
export function editValues(input: ArticleInput): Record<string, string> {
  const { headline, kicker, standfirst, sourceName, channelId, body } = input;
  const figures = bodyFigures(body).flatMap(({ caption, credit, alt }, index) => [
    [`figures.${index}.caption`, caption] as const,
    [`figures.${index}.credit`, credit] as const,
    [`figures.${index}.alt`, alt] as const,
  ]);
  return {
    headline,
    kicker,
    standfirst,
    sourceName,
    channelId: String(channelId),
    ...Object.fromEntries(figures),
  };
}
