import type { Block } from '#newsroom/article/body.rule.ts';
import { figuresOf, numberedBlocks } from '#newsroom/article/figures.rule.ts';
import { BodyBlock } from '../story/blocks/body-block.tsx';
import type { StoryScene } from '../story/story-scene.ts';
import { editValues } from './edit-values.ts';
import type { EditorView } from './editor-view.ts';
import { Field } from './field.island.tsx';
import { FigureEditor } from './figure-editor.tsx';
import { TextCount } from './text-count.island.tsx';

/** The copy as readers get it, with its titles and its pictures as fields. The paragraphs themselves are read-only yet. */
export function EditorCanvas({ view }: { view: EditorView }) {
  const { input } = view.draft;
  const values = editValues(input);
  return (
    <main className="canvas" id="main">
      <h1 className="vh">编辑稿件</h1>
      <div className="doc">
        <div className="kickline">
          <Field name="kicker" label="引题（选填）" value={values['kicker']} maxLength={30} />
        </div>
        <Field
          name="headline"
          label="标题"
          value={values['headline']}
          rows={1}
          maxLength={120}
          as="ttl"
          required
        />
        <div className="cnts">
          <span>建议不超过 26 字</span>
          <TextCount name="headline" value={input.headline} best={26} />
        </div>
        <Field
          name="standfirst"
          label="导语"
          value={values['standfirst']}
          rows={1}
          maxLength={400}
          as="deck"
          placeholder="导语（选填）：列表页与分享卡片会用到"
        />
        <Copy blocks={input.body.blocks} dateline={input.dateline?.text} scene={view.scene} />
      </div>
    </main>
  );
}

type CopyProps = { blocks: readonly Block[]; dateline: string | undefined; scene: StoryScene };

function Copy({ blocks, dateline, scene }: CopyProps) {
  const firstParagraph = blocks.findIndex((block) => block.type === 'paragraph');
  const parts = numberedBlocks(blocks);
  return (
    <div className="prose">
      {parts.map(({ block, firstFigure }, at) =>
        figuresOf(block).length === 0 ? (
          <BodyBlock
            key={at}
            block={block}
            scene={scene}
            dateline={at === firstParagraph ? dateline : undefined}
          />
        ) : (
          figuresOf(block).map((figure, nth) => (
            <FigureEditor
              key={`${at} ${nth} ${figure.mediaId}`}
              figure={figure}
              index={firstFigure + nth}
              scene={scene}
            />
          ))
        ),
      )}
    </div>
  );
}
