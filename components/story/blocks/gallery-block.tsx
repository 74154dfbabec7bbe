import type { Block, Figure } from '#newsroom/article/body.rule.ts';
import { ResponsivePicture } from '../../ui/responsive-picture.tsx';
import { MediaCaption } from '../media-caption.tsx';
import type { StoryScene } from '../story-scene.ts';
import { ZoomLink } from '../zoom-link.tsx';
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
        <GalleryFigure
          key={`${index}${figure.mediaId}`}
          figure={figure}
          scene={scene}
          first={first && index === 0}
        />
      ))}
    </section>
  );
}

function GalleryFigure({ figure, scene, first }: { figure: Figure; scene: StoryScene; first: boolean }) {
  const media = figure.mediaId === null ? undefined : scene.media[figure.mediaId];
  if (media?.kind !== 'image') return null;
  return (
    <figure className="fig">
      <ZoomLink picture={media}>
        <ResponsivePicture
          picture={media}
          alt={figure.alt}
          sizes="(min-width: 48rem) min(43rem, 92vw), 100vw"
          first={first}
        />
      </ZoomLink>
      <MediaCaption
        caption={figure.caption}
        credit={figure.credit}
        aiMade={figure.aiMade}
        photographers={scene.photographers}
      />
    </figure>
  );
}
