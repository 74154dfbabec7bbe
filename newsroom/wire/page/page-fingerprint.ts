import { isoBeijing } from '#lib/dates.ts';
import { sha256 } from '#lib/ids.ts';
import type { ImportedPage, PageBlock } from './imported-page.ts';

/** Text as two prints of it share it: no blanks, one width of marks, one kind of quotation marks. */
const bare = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll(/[“”„‟"]/g, '"')
    .replaceAll(/[‘’']/g, "'")
    .replaceAll(/[\s\u200b\u2060\ufeff\p{Cc}\p{Cf}]/gu, '')
    .replaceAll('。', '.');

const blockText = (one: PageBlock): string[] => {
  switch (one.type) {
    case 'paragraph':
    case 'subhead':
      return [one.type, one.text];
    case 'list':
      return [one.type, ...one.items];
    case 'table':
      return [one.type, one.caption, ...one.rows.flat()];
    case 'figure':
      return [one.type, one.caption, one.credit];
    case 'embed':
      return [one.type, one.provider, one.id];
  }
};

/** The same for the same page, however its blanks and the width of its marks came. */
export function pageFingerprint(page: ImportedPage): string {
  const parts = [
    page.headline,
    page.time === null ? '' : isoBeijing(page.time),
    page.source,
    page.dateline?.text ?? '',
    ...(page.channels ?? []),
    page.kicker,
    page.standfirst,
    page.disclaimer,
    ...page.tags,
    ...page.blocks.flatMap(blockText),
    ...page.contributors.flatMap(({ role, name }) => [role, name]),
    ...page.related.flatMap((one) => [one.headline, one.day ?? '', one.excerpt]),
    ...(page.aiMade ? ['aiMade'] : []),
  ];
  return sha256(JSON.stringify(parts.map(bare)));
}

/** What makes two items the same story: headline and day. A related item and its full page meet here. */
export const storyKey = (headline: string, when: string): string =>
  `page:${sha256(JSON.stringify([bare(headline), when]))}`;
