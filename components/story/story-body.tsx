import type { Block } from '#newsroom/body/body.rule.ts';
import { contentsOf, headingsBefore } from '#newsroom/body/contents.rule.ts';
import type { Story } from '#newsroom/story/story-view.ts';
import { BodyBlock } from './blocks/body-block.tsx';
import { Contents } from './contents.tsx';
import { LeadFigure } from './lead-figure.tsx';
import { filmOf } from './story-film.tsx';

type Props = { story: Story; noBreak: readonly string[] };

/**
 * The copy: 导语, which readers' programs drop where it stands outside it, 电头 at the head of the first paragraph, wherever that stands, the first picture fetched first, 目录 of a
 * long story before its first heading. The film of a video story stands above the copy already.
 */
export function StoryBody({ story, noBreak }: Props) {
  const film = filmOf(story);
  const blocks = story.body.blocks.filter((block) => block !== film);
  const scene = { media: story.media, noBreak, links: story.links, photographers: story.pages.photographer };
  const firstParagraph = blocks.findIndex((block) => block.type === 'paragraph');
  const leads = showsLead(story);
  const firstPicture = leads
    ? -1
    : blocks.findIndex((block) => block.type === 'figure' || block.type === 'gallery');
  const headings = headingsBefore(blocks);
  const firstHeading = blocks.findIndex((block) => block.type === 'subhead' || block.type === 'questions');
  const parts = blocks.map((block, index) => (
    <BodyBlock
      key={`${index}${block.type}`}
      block={block}
      scene={scene}
      dateline={index === firstParagraph ? story.dateline?.text : undefined}
      first={index === firstPicture}
      firstHeading={headings[index]}
    />
  ));
  return (
    <>
      {story.standfirst !== '' && <p className="stand">{story.standfirst}</p>}
      {leads && <LeadFigure story={story} />}
      {firstParagraph < 0 && story.dateline && (
        <p className="nd">
          <span className="dl">{story.dateline.text}</span>
        </p>
      )}
      {parts.slice(0, Math.max(0, firstHeading))}
      <Contents headings={contentsOf(story.body, story.length)} noBreak={noBreak} />
      {parts.slice(Math.max(0, firstHeading))}
    </>
  );
}

const picturedBlocks: ReadonlySet<Block['type']> = new Set(['figure', 'gallery', 'video']);

/** The 题图 opens a story that shows no picture of its own; else it is for lists alone. */
const showsLead = (story: Story): boolean =>
  story.lead !== null && !story.body.blocks.some((block) => picturedBlocks.has(block.type));
