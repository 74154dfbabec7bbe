import { dayBeijing, fromBeijing, isoBeijing } from '#lib/dates.ts';
import type { Dateline } from '#db/schema/article.ts';
import { splitHeadline } from '#newsroom/body/headline.rule.ts';
import type { ImportedPage, PageBlock, PageContributor } from './imported-page.ts';

/** Null where a page says nothing. Times are ISO in Beijing's zone; a day alone where the page gives no hour. */
export type PageForm = {
  channelPath: string[] | null;
  headline: string;
  label: string | null;
  type: string;
  publishedAt: string | null;
  source: string | null;
  dateline: { agency: string | null; place: string | null; date: string | null } | null;
  contributors: PageContributor[];
  blocks: FormBlock[];
  related: {
    label: string | null;
    headline: string;
    type: string;
    date: string | null;
    excerpt: string | null;
  }[];
  disclaimer: string | null;
  responsibleEditor: string | null;
};
type FormBlock =
  | { type: 'paragraph' | 'subhead'; text: string }
  | { type: 'figure'; caption: string | null; credit: string | null }
  | { type: 'list'; ordered: boolean; items: string[] }
  | { type: 'embed'; provider: string; id: string }
  | { type: 'table'; caption: string | null; rows: string[][] };

/** An imported page in the form in which importers are checked: what would be made of it, field by field. */
export function pageForm(
  page: Omit<ImportedPage, 'dropped' | 'doubts' | 'aiMade' | 'saved' | 'place'>,
): PageForm {
  const { label, title } = splitHeadline(page.headline);
  const editor = page.contributors.find(({ role }) => role === '责任编辑');
  return {
    channelPath: page.channels,
    headline: title,
    label: label || null,
    type: page.type,
    publishedAt: page.time === null ? null : whenOf(page.time),
    source: page.source || null,
    dateline: page.dateline === null ? null : datelineOf(page.dateline, page.time),
    contributors: page.contributors.filter((one) => one !== editor),
    blocks: page.blocks.map(blockOf),
    related: page.related.map((one) => ({
      label: one.label || null,
      headline: splitHeadline(one.headline).title,
      type: one.type,
      date: one.day,
      excerpt: one.excerpt || null,
    })),
    disclaimer: page.disclaimer || null,
    responsibleEditor: editor?.name ?? null,
  };
}

/** No page comes out at midnight to the second: such a time is a day. */
function whenOf(time: number): string {
  const iso = isoBeijing(time);
  return iso.includes('T00:00:00') ? dayBeijing(time) : iso;
}

/** 8月16日 in the page's year; a day alone in its month. */
function datelineOf({ agency, place, date }: Dateline, time: number | null) {
  const found = /^(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日/.exec(date ?? '');
  if (!found || time === null) return { agency, place, date };
  const [year = 0, month = 0] = dayBeijing(time).split('-').map(Number);
  const at = fromBeijing(Number(found[1] ?? year), Number(found[2] ?? month), Number(found[3]));
  return { agency, place, date: Number.isNaN(at) ? date : dayBeijing(at) };
}

function blockOf(one: PageBlock): FormBlock {
  switch (one.type) {
    case 'paragraph':
    case 'subhead':
      return { type: one.type, text: one.text };
    case 'figure':
      return { type: 'figure', caption: one.caption || null, credit: one.credit || null };
    case 'list':
      return { type: 'list', ordered: one.ordered, items: one.items };
    case 'embed':
      return { type: 'embed', provider: one.provider, id: one.id };
    case 'table':
      return { type: 'table', caption: one.caption || null, rows: one.rows };
  }
}
