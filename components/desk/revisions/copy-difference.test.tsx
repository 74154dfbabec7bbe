import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { limits } from '#lib/limits.ts';
import { plainRuns } from '#newsroom/body/body.rule.ts';
import { compareStories } from '#newsroom/revision/difference/compare-stories.rule.ts';
import { storyUnits } from '#newsroom/revision/story-units.rule.ts';
import { CopyDifference } from './copy-difference.tsx';

const story = (count: number, say: (at: number) => string) => ({
  fields: [],
  units: storyUnits({
    version: 1,
    blocks: Array.from({ length: count }, (_, at) => ({ type: 'paragraph', runs: plainRuns(say(at)) })),
  }),
});
const shown = (count: number, other: (at: number) => string) => {
  const { units } = compareStories(
    story(count, (at) => `第${at}段的原话，没有动过。`),
    story(count, other),
  );
  return renderToStaticMarkup(<CopyDifference units={units} media={{}} />);
};

test('of a long story written anew as much is shown as a page can hold, and the rest is counted', () => {
  const markup = shown(5000, (at) => `第${at}段的原话，改动过了。`);
  expect(markup.match(/<li class="difference /g)?.length).toBeLessThan(limits.comparedPieces.most);
  expect(markup).toMatch(/改动太多，后面还有 \d+ 段没有显示。/);
});

test('one change in a long story is shown, with the unchanged stretches counted', () => {
  const markup = shown(5000, (at) => (at === 4900 ? '换了一段。' : `第${at}段的原话，没有动过。`));
  expect(markup).toContain('换了');
  expect(markup).toContain('… 4899 段未改');
  expect(markup.match(/<li class="difference /g)?.length).toBeLessThan(limits.comparedPieces.most);
});
