import type { Block } from '#newsroom/article/body.rule.ts';
import type { Story } from '#newsroom/article/story-view.ts';
import { BodyBlock } from './blocks/body-block.tsx';
import { LeadFigure } from './lead-figure.tsx';

type Props = { story: Story; noBreak: readonly string[] };

/** The copy: 电头 at the head of the first paragraph, wherever that stands, and the first picture fetched first. */
export function StoryBody({ story, noBreak }: Props) {
  const { blocks } = story.body;
  const scene = { media: story.media, noBreak };
  const firstParagraph = blocks.findIndex((block) => block.type === 'paragraph');
  const leads = showsLead(story);
  const firstPicture = leads
    ? -1
    : blocks.findIndex((block) => block.type === 'figure' || block.type === 'gallery');
  return (
    <>
      {leads && <LeadFigure story={story} />}
      {firstParagraph < 0 && story.dateline && (
        <p className="nd">
          <span className="dl">{story.dateline.text}</span>
        </p>
      )}
      {blocks.map((block, index) => (
        <BodyBlock
          key={`${index}${block.type}`}
          block={block}
          scene={scene}
          dateline={index === firstParagraph ? story.dateline?.text : undefined}
          first={index === firstPicture}
        />
      ))}
    </>
  );
}

const picturedBlocks: ReadonlySet<Block['type']> = new Set(['figure', 'gallery', 'video']);

/** The 题图 opens a story that shows no picture of its own; else it is for lists alone. */
const showsLead = (story: Story): boolean =>
  story.lead !== null && !story.body.blocks.some((block) => picturedBlocks.has(block.type));
