import type { Block } from '#newsroom/article/body.rule.ts';
import type { StoryScene } from '../story-scene.ts';
import { FigureBlock } from './figure-block.tsx';

type Props = { block: Extract<Block, { type: 'gallery' }>; scene: StoryScene; first?: boolean };

/** A picture set, one below the other: what reads without scripts and prints. */
export function GalleryBlock({ block, scene, first = false }: Props) {
  return block.figures.map((figure, index) => (
    <FigureBlock
      key={`${index}${figure.mediaId}`}
      block={figure}
      scene={scene}
      first={first && index === 0}
    />
  ));
}
