import type { Block } from '#newsroom/body/body.rule.ts';
import type { StoryScene } from '../story-scene.ts';
import { AudioBlock } from './audio-block.tsx';
import { EditorNoteBlock } from './editor-note-block.tsx';
import { EmbedBlock } from './embed-block.tsx';
import { FigureBlock } from './figure-block.tsx';
import { GalleryBlock } from './gallery-block.tsx';
import { KeyPointsBlock } from './key-points-block.tsx';
import { ListBlock } from './list-block.tsx';
import { ParagraphBlock } from './paragraph-block.tsx';
import { QuestionsBlock } from './questions-block.tsx';
import { QuoteBlock } from './quote-block.tsx';
import { SubheadBlock } from './subhead-block.tsx';
import { TableBlock } from './table-block.tsx';
import { TimelineBlock } from './timeline-block.tsx';
import { VideoBlock } from './video-block.tsx';

type Props = {
  block: Block;
  scene: StoryScene;
  /** 电头, for the story's first paragraph only. */
  dateline?: string;
  /** This block holds the page's first picture. */
  first?: boolean;
  /** Headings of the story before this block; left out where none needs an anchor. */
  firstHeading?: number;
};

export function BodyBlock({ block, scene, dateline, first, firstHeading }: Props) {
  switch (block.type) {
    case 'paragraph':
      return <ParagraphBlock block={block} scene={scene} dateline={dateline} />;
    case 'subhead':
      return <SubheadBlock block={block} scene={scene} firstHeading={firstHeading} />;
    case 'figure':
      return <FigureBlock block={block} scene={scene} first={first} />;
    case 'gallery':
      return <GalleryBlock block={block} scene={scene} first={first} />;
    case 'video':
      return <VideoBlock block={block} scene={scene} />;
    case 'audio':
      return <AudioBlock block={block} scene={scene} />;
    case 'quote':
      return <QuoteBlock block={block} scene={scene} />;
    case 'list':
      return <ListBlock block={block} scene={scene} />;
    case 'table':
      return <TableBlock block={block} scene={scene} />;
    case 'embed':
      return <EmbedBlock block={block} />;
    case 'keyPoints':
      return <KeyPointsBlock block={block} scene={scene} />;
    case 'timeline':
      return <TimelineBlock block={block} scene={scene} />;
    case 'questions':
      return <QuestionsBlock block={block} scene={scene} firstHeading={firstHeading} />;
    case 'editorNote':
      return <EditorNoteBlock block={block} scene={scene} />;
  }
}
