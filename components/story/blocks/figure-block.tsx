import type { Figure } from '#newsroom/body/body.rule.ts';
import { ResponsivePicture } from '../../ui/responsive-picture.tsx';
import { figureClass } from '../figure-class.ts';
import { MediaCaption } from '../media-caption.tsx';
import type { StoryScene } from '../story-scene.ts';
import { ZoomLink } from '../zoom-link.tsx';

type Props = {
  block: Figure;
  scene: StoryScene;
  /** One of a gallery: it fills its place there, however tall it is. */
  paired?: boolean;
  first?: boolean;
};

export function FigureBlock({ block, scene, paired = false, first }: Props) {
  const media = block.mediaId === null ? undefined : scene.media[block.mediaId];
  if (media?.kind !== 'image') return null;
  return (
    <figure className={paired ? 'fig' : figureClass(media)}>
      <ZoomLink picture={media} alt={block.alt}>
        <ResponsivePicture
          picture={media}
          alt={block.alt}
          sizes={paired ? pairedSizes : sizes}
          first={first}
        />
      </ZoomLink>
      <MediaCaption
        caption={block.caption}
        credit={block.credit}
        aiMade={block.aiMade}
        photographers={scene.photographers}
      />
    </figure>
  );
}

const sizes = '(min-width: 75rem) 43rem, (min-width: 48rem) min(43rem, 92vw), 100vw';
const pairedSizes = '(min-width: 48rem) min(43rem, 92vw), 100vw';
