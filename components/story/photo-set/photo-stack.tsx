import type { Photo } from '#newsroom/body/photos.rule.ts';
import { Icon } from '../../ui/icon.tsx';
import { ResponsivePicture } from '../../ui/responsive-picture.tsx';
import { Said } from '../../ui/said.tsx';
import { PhotoCredit } from '../photo-credit.tsx';
import type { StoryScene } from '../story-scene.ts';
import { ZoomLink } from '../zoom-link.tsx';

type Props = { photos: readonly Photo[]; photographers?: StoryScene['photographers'] };

/** All photos one below the other: on phones at once, elsewhere behind 全部 and in print. */
export function PhotoStack({ photos, photographers }: Props) {
  return (
    <section className="stack" id="all" aria-label={`全部 ${photos.length} 张`}>
      <a className="btn one" href="#stage" aria-label="逐张看">
        <Icon name="pictures" />
        <Said text="逐张看" />
      </a>
      {photos.map((photo) => (
        <figure key={photo.number}>
          <ZoomLink picture={photo.picture} alt={photo.alt}>
            <ResponsivePicture
              picture={photo.picture}
              alt={photo.alt}
              sizes="(min-width: 48rem) 51rem, 100vw"
              first={photo.number === 1}
            />
          </ZoomLink>
          <figcaption>
            <span className="n num">{photo.number}</span>
            <span>
              {photo.caption}
              <PhotoCredit photo={photo} photographers={photographers} />
            </span>
          </figcaption>
        </figure>
      ))}
    </section>
  );
}
