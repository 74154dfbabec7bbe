import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { useTestDatabase } from '#db/testing.ts';
import { now, setClock } from '#lib/clock.ts';
import { readNewest } from '#newsroom/front/read-rolling.ts';
import { runTimed } from '#newsroom/publication/run-timed.ts';
import { readPreview } from '#newsroom/story/read-preview.ts';
import { readStoryOf } from '#newsroom/story/read-story.ts';
import { slipFaults } from './read-slip.ts';
import { type PassTime, type StoryModel, doStep, sequenceStories, sequences } from './testing-sequences.ts';
import { dueActs } from './timetable.ts';

useTestDatabase();
afterEach(() => setClock(undefined));

const pass: PassTime = async (hours) => {
  setClock(now() + hours * 60 * 60_000);
  const out: number[] = [];
  for (const row of dueActs()) if ((await runTimed(row)).failure === null) out.push(row.articleId);
  return out;
};

function demandAsModel(models: readonly StoryModel[]): void {
  const listed = readNewest(50).map((item) => item.title);
  for (const { publicId, shown, embargo, link, texts } of models) {
    const found = readStoryOf(publicId);
    expect(found?.kind === 'story' ? found.story.headline : null).toBe(shown);
    expect(listed.filter((one) => texts.includes(one))).toEqual(shown === null ? [] : [shown]);
    const opens = readPreview(link.split('/').at(-1) ?? '') !== null;
    expect(now() < embargo && opens).toBe(false);
  }
}

test('whatever is done in whatever order, readers see what was signed or let out by name, and nothing else', async () => {
  // Headlines are told apart over all runs: they share a store.
  let run = 0;
  await fc.assert(
    fc.asyncProperty(sequences, async (steps) => {
      setClock(Date.UTC(2026, 5, 12));
      const models = await sequenceStories((run += 1));
      for (const one of steps) {
        await doStep(models, one, pass);
        demandAsModel(models);
      }
      expect(slipFaults()).toEqual([]);
    }),
    { numRuns: 20 },
  );
});
