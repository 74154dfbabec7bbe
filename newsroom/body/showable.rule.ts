import type { Block, Body } from './body.rule.ts';

type Step = (blocks: Block[], ready: ReadonlySet<string>) => Block[];

const has = (ready: ReadonlySet<string>, id: string | null) => id !== null && ready.has(id);

/** A figure without its picture waits at the desk; readers don't see it. */
const dropWaitingFigures: Step = (blocks, ready) =>
  blocks.filter((one) => one.type !== 'figure' || has(ready, one.mediaId));

const dropWaitingFrames: Step = (blocks, ready) =>
  blocks.flatMap((one): Block[] => {
    if (one.type !== 'gallery') return [one];
    const figures = one.figures.filter((frame) => has(ready, frame.mediaId));
    return figures.length > 0 ? [{ ...one, figures }] : [];
  });

/** A film or a recording that isn't there leaves its transcript, if it has one. */
const dropWaitingSound: Step = (blocks, ready) =>
  blocks.filter(
    (one) =>
      (one.type !== 'video' && one.type !== 'audio') ||
      has(ready, one.mediaId) ||
      (one.type === 'video' && one.stream !== undefined) ||
      one.transcript.trim() !== '',
  );

const dropEmptyText: Step = (blocks) =>
  blocks.filter((one) => (one.type !== 'paragraph' && one.type !== 'subhead') || one.runs.length > 0);

/** A question that nobody answered yet waits too. */
const dropOpenQuestions: Step = (blocks) =>
  blocks.flatMap((one): Block[] => {
    if (one.type !== 'questions') return [one];
    const items = one.items
      .map((item) => ({ ...item, answer: item.answer.filter((runs) => runs.length > 0) }))
      .filter((item) => item.question.length > 0 && item.answer.length > 0);
    return items.length > 0 ? [{ ...one, items }] : [];
  });

/** In this order; each is a pure function of the blocks before it. */
const steps: readonly Step[] = [
  dropWaitingFigures,
  dropWaitingFrames,
  dropWaitingSound,
  dropEmptyText,
  dropOpenQuestions,
];

/** A stored body as readers see it; `ready` holds the ids of media that can be shown. */
export const showable = (body: Body, ready: ReadonlySet<string>): Body => ({
  ...body,
  blocks: steps.reduce((blocks, step) => step(blocks, ready), body.blocks),
});
