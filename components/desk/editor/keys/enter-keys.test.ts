import { EditorState, Selection, type Transaction } from '@tiptap/pm/state';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, parseBody } from '#newsroom/body/body.rule.ts';
import { runsText } from '#newsroom/body/body.rule.ts';
import { blankInput } from '#newsroom/revision/article-input.rule.ts';
import { contentToBlocks } from '../../story/body-content.ts';
import { storyToContent } from '../../story/story-content.ts';
import { storySchema } from '../../story/story-schema.ts';
import { anyBlock } from '../../story/testing-bodies.ts';
import { textKinds } from '../blocks/block-kinds.ts';
import { linesAs, nodeLines } from '../blocks/block-shape.ts';
import { backspace, enter } from './enter-keys.ts';

const stateAt = (blocks: Block[], pos: number) => {
  const doc = storySchema.nodeFromJSON(storyToContent({ ...blankInput(1), body: { version: 1, blocks } }));
  const near = Math.min(pos, doc.content.size);
  // No cursor stands between the two halves of a character.
  const at = /[\uD800-\uDBFF]$/.test(doc.textBetween(0, near)) ? near + 1 : near;
  return EditorState.create({ doc, selection: Selection.near(doc.resolve(at)) });
};

test('Enter and Backspace anywhere leave a document that is one, and a body that may be saved', () => {
  fc.assert(
    fc.property(
      fc.array(anyBlock, { minLength: 1, maxLength: 3 }),
      fc.nat(120),
      fc.array(fc.constantFrom(enter, backspace), { minLength: 1, maxLength: 4 }),
      (blocks, pos, keys) => {
        let state = stateAt(blocks, pos);
        for (const key of keys) {
          key(state, (tr: Transaction) => {
            state = state.apply(tr);
          });
        }
        state.doc.check();
        const made = contentToBlocks(state.doc);
        expect(parseBody({ version: 1, blocks: made }).blocks).toEqual(made);
      },
    ),
    { numRuns: 500 },
  );
});

test('no word is lost when Enter breaks a block', () => {
  fc.assert(
    fc.property(fc.array(anyBlock, { minLength: 1, maxLength: 3 }), fc.nat(120), (blocks, pos) => {
      const state = stateAt(blocks, pos);
      let after = state;
      enter(state, (tr) => {
        after = state.apply(tr);
      });
      expect(after.doc.textContent).toBe(state.doc.textContent);
    }),
    { numRuns: 300 },
  );
});

test.each(textKinds)('lines turned into %s keep their words', (kind) => {
  const lines = [[{ text: '甲' }], [{ text: '乙', marks: [{ type: 'strong' as const }] }]];
  const doc = storySchema.nodeFromJSON(
    storyToContent({ ...blankInput(1), body: { version: 1, blocks: linesAs(kind, lines) } }),
  );
  expect(nodeLines(doc).filter((line) => runsText(line) !== '')).toEqual(lines);
});
