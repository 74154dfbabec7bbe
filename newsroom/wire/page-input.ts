import { fromBeijing } from '#lib/dates.ts';
import { type Block, type Body, plainRuns } from '#newsroom/body/body.rule.ts';
import { typeNames } from '#newsroom/body/kinds.rule.ts';
import { type ArticleInput, blankInput } from '#newsroom/revision/article-input.rule.ts';
import type { ImportedPage, PageBlock, PageRelated } from './page/imported-page.ts';

type Placing = {
  channelId: number;
  related: number[];
  pictures: readonly (string | null)[];
  /** Those of them that say themselves that AI made them. */
  labelled: ReadonlySet<string>;
};

/** An imported page as what an editor would have typed. `pictures` stand in the order of its figures. */
export function storyInput(
  page: ImportedPage,
  { channelId, related, pictures, labelled }: Placing,
): ArticleInput {
  const waiting = [...pictures];
  return {
    ...blankInput(channelId),
    type: page.type,
    kicker: page.kicker,
    headline: page.headline,
    standfirst: page.standfirst,
    dateline: page.dateline,
    sourceName: page.source,
    storyTime: page.time,
    body: {
      version: 1,
      blocks: page.blocks.map((one) => block(one, labelled, () => waiting.shift() ?? null)),
    },
    aiMade: page.aiMade,
    contributors: page.contributors,
    tags: page.tags,
    related: related.map((id) => ({ id, relation: 'related' })),
  };
}

function block(one: PageBlock, labelled: ReadonlySet<string>, nextPicture: () => string | null): Block {
  switch (one.type) {
    case 'paragraph':
    case 'subhead':
      return { type: one.type, runs: plainRuns(one.text) };
    case 'list':
      return { ...one, items: one.items.map(plainRuns) };
    case 'table':
      return { ...one, rows: one.rows.map((row) => row.map(plainRuns)) };
    case 'embed':
      return { ...one, title: '' };
    case 'figure': {
      const mediaId = nextPicture();
      return { ...one, mediaId, ...(mediaId !== null && labelled.has(mediaId) && { aiMade: true }) };
    }
  }
}

/** A related item as a short story: its excerpt, or one line of what is known; its pictures wait at the desk. */
export function stubInput(item: PageRelated, channelId: number): ArticleInput {
  const figures = item.figures.map((one): Block => ({ type: 'figure', mediaId: null, alt: '', ...one }));
  const text = item.excerpt === '' ? knownLine(item) : item.excerpt;
  const body: Body = { version: 1, blocks: [{ type: 'paragraph', runs: plainRuns(text) }, ...figures] };
  return {
    ...blankInput(channelId),
    type: item.type,
    headline: item.headline,
    dateline: item.excerpt === '' ? null : item.dateline,
    sourceName: item.dateline?.agency ?? labelAgency(item.label),
    storyTime: item.day === null ? null : dayStart(item.day),
    body,
    contributors: item.contributors,
  };
}

/** 新华社 of 新华社消息: all that a page tells of an item's source where it gives no dateline. */
const labelAgency = (label: string): string =>
  /^(\p{Script=Han}{2,6}社)(?:消息|快讯|图讯|电讯|视频)$/u.exec(label)?.[1] ?? '';

/** Midnight in Beijing: the page gave a day and no hour. */
function dayStart(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return fromBeijing(year, month, date);
}

const kindNames = { ...typeNames, video: '视频新闻', photoSet: '图片新闻' };

/** One sentence for a story of which the page gave no copy: what it is, and who made it. */
function knownLine(item: PageRelated): string {
  const roles = [...Map.groupBy(item.contributors, (one) => one.role)];
  const staff = roles.map(([role, list]) => `${role}：${list.map((one) => one.name).join('、')}`);
  const credit = item.figures.find((one) => one.credit !== '')?.credit;
  if (staff.length > 0) return `本条为${kindNames[item.type]}，${staff.join('；')}。`;
  const { dateline } = item;
  if (dateline?.agency) {
    const place = dateline.place === null ? '' : `自${dateline.place}`;
    return `本条为${dateline.agency}${dateline.date ?? ''}${place}播发的${kindNames[item.type]}，正文待补。`;
  }
  if (credit !== undefined && item.type === 'photoSet') return `本条为${kindNames[item.type]}，${credit}。`;
  return `本条为${kindNames[item.type]}，正文待补。`;
}
