import type { Block, Body, Figure } from './body.rule.ts';

/** All pictures of a body in order, those in galleries too, waiting ones included: the desk numbers them so. */
export const bodyFigures = (body: Body): Figure[] => body.blocks.flatMap(figuresOf);

export const figuresOf = (block: Block): Figure[] =>
  block.type === 'figure' ? [block] : block.type === 'gallery' ? block.figures : [];

/** The same body with each of its pictures, in the order of `bodyFigures`, changed. */
export function changeFigures(body: Body, change: (figure: Figure, index: number) => Figure): Body {
  let index = 0;
  const next = (figure: Figure) => change(figure, index++);
  const blocks = body.blocks.map((block): Block => {
    if (block.type === 'figure') return next(block);
    if (block.type === 'gallery') return { ...block, figures: block.figures.map(next) };
    return block;
  });
  return { ...body, blocks };
}

/** Each block with the number of the first picture in it, or of the next one after it. */
export const numberedBlocks = (blocks: readonly Block[]): { block: Block; firstFigure: number }[] =>
  blocks.map((block, at) => ({ block, firstFigure: blocks.slice(0, at).flatMap(figuresOf).length }));
