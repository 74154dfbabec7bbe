import type { ImportedPage, PageContributor } from '../imported-page.ts';
import type { PageForm } from '../page-form.ts';
import type { CorpusFamily } from './corpus-page.ts';
import { type CorpusBlock, type CorpusCell, type CorpusStaff, type CorpusStory } from './corpus-story.ts';
import { plainText } from './rich-text.ts';

/** What must come out of a page, and what else of a field is right too. */
export type WantedPage = { form: PageForm; fair: { [Field in keyof PageForm]?: PageForm[Field][] } };

/** What an editor would make of a story's page by hand, as far as pages of the family print it. */
export function wantedPage(story: CorpusStory, family: CorpusFamily): WantedPage {
  const { shows } = family;
  const blocks = family.arrange?.(story.blocks) ?? story.blocks;
  const { editorRole, authorRole } = family;
  const editor = shows.editor === true ? story.editor?.name : undefined;
  const authors = (story.authors ?? []).map((one) => ({ ...one, role: authorRole ?? one.role }));
  const staff: CorpusStaff[] = [
    ...(family.signedBy === undefined ? [] : [family.signedBy]),
    ...(shows.authors === true ? authors : []),
    ...blocks.flatMap(staffOf),
    ...(shows.staff === true ? (story.staff ?? []) : []),
    ...(editor !== undefined && editorRole !== undefined ? [{ role: editorRole, name: editor }] : []),
  ];
  const contributors = distinct(staff);
  const publishedAt = timeOf(story, shows.time);
  const source = shows.source === true ? story.source : null;
  const disclaimer = shows.disclaimer === true ? (story.disclaimer ?? null) : null;
  return {
    form: {
      channelPath: shows.channels === true ? [...story.channels] : null,
      headline: story.headline,
      label: story.label === undefined ? null : bareLabel(story.label),
      type: typeOf(story),
      publishedAt,
      source,
      dateline: blocks.flatMap(datelineOf)[0] ?? null,
      contributors,
      blocks: blocks.flatMap(blockOf),
      related: shows.related === true ? (story.related ?? []).map(relatedOf) : [],
      disclaimer,
      responsibleEditor: editorRole === undefined ? (editor ?? null) : null,
    },
    fair: {
      channelPath: family.fairChannels === undefined ? [] : [[...family.fairChannels, ...story.channels]],
      responsibleEditor: editor === undefined ? [...(family.fairEditors ?? [])] : [],
      publishedAt: shows.time === 'either' ? [timeOf(story, 'second')] : [],
      source: [...(family.fairSources ?? [])],
      contributors: otherRoles(staff),
      related:
        family.fairRelated === undefined
          ? []
          : [family.fairRelated.map((headline) => relatedOf({ headline }))],
      disclaimer: disclaimer === null ? [...(family.fairDisclaimers ?? [])] : [],
    },
  };
}

const typeOf = ({ type }: { type?: string }): ImportedPage['type'] =>
  type === 'flash' || type === 'photoSet' ? type : 'text';

function timeOf({ time }: CorpusStory, shown: CorpusFamily['shows']['time']): string | null {
  if (shown === 'none') return null;
  const [day = '', clock = ''] = time.split(' ');
  if (shown === 'day' || clock === '00:00:00') return day;
  return shown === 'second' ? `${day}T${clock}+08:00` : `${day}T${clock.slice(0, 5)}:00+08:00`;
}

/** 快讯 of 快讯：, 组图 of 【组图】. */
const bareLabel = (label: string) =>
  ['【', '】', '：', '丨', '|'].reduce((text, mark) => text.replaceAll(mark, ''), label).trim();

function staffOf(block: CorpusBlock): readonly CorpusStaff[] {
  if (block.type === 'line') return block.staff;
  if (block.type !== 'paragraph') return [];
  return [...(block.lead?.staff ?? []), ...(block.tail?.staff ?? [])];
}

const datelineOf = (block: CorpusBlock) =>
  block.type === 'paragraph' && block.lead?.dateline ? [block.lead.dateline] : [];

/** Each name once a role; an author who is named as reporter too is the reporter. */
function distinct(list: readonly CorpusStaff[]): PageContributor[] {
  const staff = list.map(({ role, name }) => ({ role, name }));
  const reporters = new Set(staff.filter(({ role }) => role === '记者').map(({ name }) => name));
  return staff.filter(
    ({ role, name }, at) =>
      staff.findIndex((one) => one.role === role && one.name === name) === at &&
      !(role === '作者' && reporters.has(name)),
  );
}

/** The list with its roles told in every other way that is fair. */
function otherRoles(staff: readonly CorpusStaff[]): PageContributor[][] {
  let ways: CorpusStaff[][] = [[]];
  for (const { role, name, also = [] } of staff)
    ways = ways.flatMap((way) => [role, ...also].map((one) => [...way, { role: one, name }]));
  return ways.slice(1).map(distinct);
}

function blockOf(block: CorpusBlock): PageForm['blocks'] {
  switch (block.type) {
    case 'paragraph':
    case 'subhead':
      return [{ type: block.type, text: plainText(block.text) }];
    case 'figure':
      return [{ type: 'figure', caption: block.caption ?? null, credit: block.credit ?? null }];
    case 'list':
      return [{ type: 'list', ordered: block.ordered, items: block.items.map(plainText) }];
    case 'table':
      return [{ type: 'table', caption: block.caption ?? null, rows: gridOf(block.rows) }];
    case 'line':
      return [];
  }
}

/** Each cell in its column; '' where a merged cell reaches. */
function gridOf(rows: readonly (readonly CorpusCell[])[]): string[][] {
  const grid: string[][] = rows.map(() => []);
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const cell of row) {
      const { text, rows: down = 1, columns: across = 1 } = typeof cell === 'string' ? { text: cell } : cell;
      while (grid[at]?.[column] !== undefined) column += 1;
      for (let y = 0; y < down; y += 1)
        for (let x = 0; x < across; x += 1) {
          const line = grid[at + y];
          if (line) line[column + x] = x === 0 && y === 0 ? text : '';
        }
      column += across;
    }
  }
  return grid;
}

const relatedOf = ({ headline, label, day }: NonNullable<CorpusStory['related']>[number]) => ({
  label: label === undefined ? null : bareLabel(label),
  headline,
  type: label === undefined ? 'text' : label.includes('视频') ? 'video' : 'text',
  date: day ?? null,
  excerpt: null,
});
