import { normalise } from '#newsroom/proof/normalise.rule.ts';
import type { ImportField, ImportPlace } from '../import-report.rule.ts';
import type { ImportedPage, PageBlock, PageRelated } from './imported-page.ts';

export type ProofedPage = { page: ImportedPage; fields: ImportField[] };

/** Puts the punctuation of every text of a page right and keeps each text that changed as it was printed. */
export function proofPage(page: ImportedPage, options: { keepPunctuation?: boolean } = {}): ProofedPage {
  const fields: ImportField[] = [];
  const proof: Proof = (original, place) => {
    const { text, changes } = normalise(original, options);
    if (changes.length > 0) {
      fields.push({ place, original, changes: changes.map((one) => ({ ...one, undone: false })) });
    }
    return text;
  };
  const plain = (text: string) => normalise(text, options).text;
  return {
    page: {
      ...page,
      kicker: proof(page.kicker, { in: 'story', field: 'kicker' }),
      headline: proof(page.headline, { in: 'story', field: 'headline' }),
      standfirst: proof(page.standfirst, { in: 'story', field: 'standfirst' }),
      source: proof(page.source, { in: 'story', field: 'sourceName' }),
      dateline: page.dateline && { ...page.dateline, text: plain(page.dateline.text) },
      blocks: page.blocks.map((one, block) => proofBlock(one, block, proof)),
      related: page.related.map((one, related) => proofRelated(one, related, proof)),
      disclaimer: proof(page.disclaimer, { in: 'disclaimer' }),
    },
    fields,
  };
}

type Proof = (original: string, place: ImportPlace) => string;

function proofBlock(one: PageBlock, block: number, proof: Proof): PageBlock {
  switch (one.type) {
    case 'embed':
      return one;
    case 'paragraph':
    case 'subhead':
      return { ...one, text: proof(one.text, { in: 'block', block, part: 'text' }) };
    case 'list':
      return {
        ...one,
        items: one.items.map((text, item) => proof(text, { in: 'block', block, part: 'item', item })),
      };
    case 'table':
      return {
        ...one,
        caption: proof(one.caption, { in: 'block', block, part: 'caption' }),
        rows: one.rows.map((cells, row) =>
          cells.map((text, item) => proof(text, { in: 'block', block, part: 'cell', row, item })),
        ),
      };
    case 'figure':
      return {
        ...one,
        caption: proof(one.caption, { in: 'block', block, part: 'caption' }),
        credit: proof(one.credit, { in: 'block', block, part: 'credit' }),
      };
  }
}

function proofRelated(one: PageRelated, related: number, proof: Proof): PageRelated {
  return {
    ...one,
    headline: proof(one.headline, { in: 'relatedHeadline', related }),
    excerpt: proof(one.excerpt, { in: 'relatedExcerpt', related }),
    figures: one.figures.map(({ caption, credit }, figure) => ({
      caption: proof(caption, { in: 'relatedFigure', related, figure, part: 'caption' }),
      credit: proof(credit, { in: 'relatedFigure', related, figure, part: 'credit' }),
    })),
  };
}
