import { expect, test } from 'vitest';
import type { SaveAnswer } from './save-calls.ts';
import { savedAs, storyOf } from './saving-testing.ts';
import { sendWhatPasses } from './send-what-passes.ts';

const base = storyOf('旧题', '旧文');
const story = storyOf('新题', '新文');
const refused = (field: string, code = 'invalid'): SaveAnswer => ({
  kind: 'refused',
  code,
  message: `${field}太长`,
  field,
});

async function sendTo(...answers: SaveAnswer[]) {
  const sends: string[] = [];
  const sent = await sendWhatPasses(story, { base }, async (one) => {
    sends.push(`${one.headline} ${one.body === story.body ? '新文' : '旧文'}`);
    return answers.shift() ?? { kind: 'away' };
  });
  return { ...sent, sends };
}

test('a story that is taken is sent once', async () => {
  const { sends, held, story: taken } = await sendTo(savedAs(2));
  expect([sends, held.size, taken]).toEqual([['新题 新文'], 0, story]);
});

test('a field that is refused goes as the server has it, and the rest is saved', async () => {
  const {
    sends,
    held,
    story: taken,
    answer,
  } = await sendTo(refused('headline'), refused('body.blocks.0.runs'), savedAs(2));
  expect(sends).toEqual(['新题 新文', '旧题 新文', '旧题 旧文']);
  expect([...held]).toEqual([
    ['headline', 'headline太长'],
    ['body', 'body.blocks.0.runs太长'],
  ]);
  expect(answer.kind).toBe('saved');
  expect(taken).toEqual(base);
});

test('what is refused as a whole, or again though it was held back, is not tried for ever', async () => {
  const whole = await sendTo(refused('headline', 'forbidden'));
  expect([whole.sends.length, whole.answer.kind]).toEqual([1, 'refused']);
  const again = await sendTo(refused('headline'), refused('headline'), savedAs(2));
  expect([again.sends.length, again.answer.kind]).toEqual([2, 'refused']);
});
