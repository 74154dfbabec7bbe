import type { Block, Body, Figure } from './body.rule.ts';

/** All pictures of a body in order, those in galleries too, waiting ones included: the desk numbers them so. */
export const bodyFigures = (body: Body): Figure[] => body.blocks.flatMap(figuresOf);

export const figuresOf = (block: Block): Figure[] =>
  block.type === 'figure' ? [block] : block.type === 'gallery' ? block.figures : [];
