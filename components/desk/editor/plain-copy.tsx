import { BodyBlock } from '../../story/blocks/body-block.tsx';
import type { EditorPageView } from '../story/editor-page-view.ts';
import { opening } from '../story/opening-blocks.ts';

/** The story to read: until the editor has started, and for good where no script runs. */
export function PlainCopy({ view: { draft, media, noBreak } }: { view: EditorPageView }) {
  const { headline, standfirst, body, dateline } = draft.input;
  const shown = opening(body.blocks);
  const firstParagraph = body.blocks.findIndex((block) => block.type === 'paragraph');
  return (
    <main className="canvas" id="main">
      <noscript>
        <p className="msg wrong">
          写稿要用到脚本（JavaScript）。请在浏览器里允许脚本，再打开这一页；下面的稿件只能看。
        </p>
      </noscript>
      <div className="doc">
        <h1 className="headline whitespace-pre-wrap">{headline || '无题'}</h1>
        {standfirst === '' ? null : <p className="standfirst">{standfirst}</p>}
        <div className="prose mt-6">
          {shown.map((block, at) => (
            <BodyBlock
              key={at}
              block={block}
              scene={{ media, noBreak }}
              dateline={at === firstParagraph ? dateline?.text : undefined}
            />
          ))}
          {shown.length < body.blocks.length ? <p>……后面的在编辑器打开后显示。</p> : null}
        </div>
      </div>
    </main>
  );
}
