import type { Block } from '#newsroom/article/body.rule.ts';
import type { StoryScene } from '../story-scene.ts';
import { AudioBlock } from './audio-block.tsx';
import { EditorNoteBlock } from './editor-note-block.tsx';
import { EmbedBlock } from './embed-block.tsx';
import { FigureBlock } from './figure-block.tsx';
import { GalleryBlock } from './gallery-block.tsx';
import { KeyPointsBlock } from './key-points-block.tsx';
import { ListBlock } from './list-block.tsx';
import { ParagraphBlock } from './paragraph-block.tsx';
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
};

export function BodyBlock({ block, scene, dateline, first }: Props) {
  switch (block.type) {
    case 'paragraph':
      return <ParagraphBlock block={block} dateline={dateline} />;
    case 'subhead':
      return <SubheadBlock block={block} noBreak={scene.noBreak} />;
    case 'figure':
      return <FigureBlock block={block} scene={scene} first={first} />;
    case 'gallery':
      return <GalleryBlock block={block} scene={scene} first={first} />;
    case 'video':
      return <VideoBlock block={block} scene={scene} />;
    case 'audio':
      return <AudioBlock block={block} scene={scene} />;
    case 'quote':
      return <QuoteBlock block={block} />;
    case 'list':
      return <ListBlock block={block} />;
    case 'table':
      return <TableBlock block={block} />;
    case 'embed':
      return <EmbedBlock block={block} />;
    case 'keyPoints':
      return <KeyPointsBlock block={block} />;
    case 'timeline':
      return <TimelineBlock block={block} />;
    case 'editorNote':
      return <EditorNoteBlock block={block} />;
  }
}
