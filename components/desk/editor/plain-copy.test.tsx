import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { limits } from '#lib/limits.ts';
import type { Block } from '#newsroom/body/body.rule.ts';
import { blankInput } from '#newsroom/revision/article-input.rule.ts';
import type { EditorPageView } from '../story/editor-page-view.ts';
import { PlainCopy } from './plain-copy.tsx';

/** As much of an editor's page as its copy to read needs. */
function shown(blocks: Block[]): string {
  const draft = { input: { ...blankInput(1), body: { version: 1, blocks } } };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the rest of the page is not drawn
  const view = { draft, media: {}, noBreak: [] } as unknown as EditorPageView;
  return renderToStaticMarkup(<PlainCopy view={view} />);
}

const words = (count: number): Block => ({
  type: 'paragraph',
  runs: Array.from({ length: count }, (_, at) => ({
    text: '渡',
    marks: at % 2 ? [{ type: 'strong' }] : [],
  })),
});

test('of copy that is marked word by word as much is drawn as of any other', () => {
  const { plainRuns, plainBlocks } = limits;
  expect(shown([words(plainRuns.most)])).not.toContain('后面的在编辑器打开后显示');
  const long = shown([words(10), words(plainRuns.most), words(10)]);
  expect(long).toContain('后面的在编辑器打开后显示');
  expect(long.match(/<p>/g)).toHaveLength(2);
  expect(shown(Array.from({ length: plainBlocks.most + 1 }, () => words(1)))).toContain('后面的');
});
