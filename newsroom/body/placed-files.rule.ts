import type { Body } from './body.rule.ts';
import { figuresOf } from './figures.rule.ts';

/** The files of a body with the words that stand with them, in order. */
export const placedFiles = (body: Body) =>
  body.blocks.flatMap((block) => {
    const films = block.type === 'video' || block.type === 'audio' ? [{ ...block, alt: '' }] : [];
    return [...figuresOf(block), ...films].flatMap(({ mediaId, caption, credit, alt }) =>
      mediaId === null ? [] : [{ mediaId, caption, credit, alt }],
    );
  });
