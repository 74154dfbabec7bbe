import type { Block } from '#newsroom/body/body.rule.ts';
import type { StoryScene } from '../story-scene.ts';
import { FigureBlock } from './figure-block.tsx';

type Props = { block: Extract<Block, { type: 'gallery' }>; scene: StoryScene; first?: boolean };

/** 组图 inside a story: in pairs, an odd one large at the head; on phones one below the other. */
export function GalleryBlock({ block: { figures }, scene, first = false }: Props) {
  const [head] = figures;
  if (head && figures.length === 1) return <FigureBlock block={head} scene={scene} first={first} />;
  return (
    <section
      className={figures.length % 2 === 1 ? 'gal odd' : 'gal'}
      aria-label={`组图，共 ${figures.length} 张`}
    >
      {figures.map((figure, index) => (
        <FigureBlock
          key={`${index}${figure.mediaId}`}
          block={figure}
          scene={scene}
          paired
          first={first && index === 0}
        />
      ))}
    </section>
  );
}
