import { dayBeijing } from '#lib/dates.ts';
import { readDraft } from '#newsroom/article/read-draft.ts';
import { type Block, blockTexts, runsText } from '#newsroom/body/body.rule.ts';
import { splitHeadline } from '#newsroom/body/headline.rule.ts';
import { channelTrail } from '#newsroom/channel/channels.ts';
import type { DroppedText, PageBlock, PageRelated } from './page/imported-page.ts';
import { type PageForm, pageForm } from './page/page-form.ts';
import { readImportOf } from './read-import.ts';

export type StoredForm = PageForm & { left: DroppedText[]; doubts: string[] };

/**
 * A stored story in the form of `pageForm`, with what its import left out and doubts; a story that was written here has neither,
 * and no disclaimer; one that came without a breadcrumb has no channel until someone gives it one. Null where there is none.
 */
export function storedForm(id: number): StoredForm | null {
  const draft = readDraft(id);
  if (!draft) return null;
  const { input } = draft;
  const report = readImportOf(id)?.report;
  const waits = report?.placed?.byPage === false && report.placed.channelId === input.channelId;
  const form = pageForm({
    channels: waits ? null : channelTrail(input.channelId).map(({ name }) => name),
    kicker: input.kicker,
    headline: input.headline,
    standfirst: input.standfirst,
    type: input.type,
    time: input.storyTime,
    source: input.sourceName,
    dateline: input.dateline,
    blocks: input.body.blocks.flatMap(pageBlocks),
    contributors: input.contributors.map(({ role, name }) => ({ role, name })),
    tags: input.tags,
    related: input.related.flatMap((one) => relatedOf(one.id)),
    disclaimer: report?.disclaimer.text ?? '',
  });
  return { ...form, left: report?.dropped ?? [], doubts: report?.doubts ?? [] };
}

function relatedOf(id: number): PageRelated[] {
  const input = readDraft(id)?.input;
  if (!input) return [];
  const [first] = input.body.blocks;
  const text = first?.type === 'paragraph' ? runsText(first.runs) : '';
  return [
    {
      headline: input.headline,
      label: splitHeadline(input.headline).label,
      type: input.type,
      day: input.storyTime === null ? null : dayBeijing(input.storyTime),
      // One line of what is known stands for copy that a page did not give.
      excerpt: text.startsWith('本条为') ? '' : text,
      dateline: input.dateline,
      contributors: [],
      figures: [],
    },
  ];
}

function pageBlocks(one: Block): PageBlock[] {
  switch (one.type) {
    case 'paragraph':
    case 'subhead':
      return [{ type: one.type, text: runsText(one.runs) }];
    case 'figure':
      return [{ type: 'figure', caption: one.caption, credit: one.credit, alt: one.alt }];
    case 'gallery':
      return one.figures.flatMap((figure) => pageBlocks(figure));
    case 'embed':
      return [{ type: 'embed', provider: one.provider, id: one.id }];
    case 'list':
      return [{ type: 'list', ordered: one.ordered, items: one.items.map(runsText) }];
    case 'table':
      return [
        {
          type: 'table',
          caption: one.caption,
          header: one.header,
          rows: one.rows.map((row) => row.map(runsText)),
        },
      ];
    default:
      return blockTexts(one).flatMap((text): PageBlock[] =>
        text === '' ? [] : [{ type: 'paragraph', text }],
      );
  }
}
