import type { Photo } from '#newsroom/body/photos.rule.ts';
import { Icon } from '../../ui/icon.tsx';
import { ResponsivePicture } from '../../ui/responsive-picture.tsx';
import { Said } from '../../ui/said.tsx';
import { PhotoCredit } from '../photo-credit.tsx';
import type { StoryScene } from '../story-scene.ts';
import { ZoomLink } from '../zoom-link.tsx';

type Props = { photos: readonly Photo[]; photo: Photo; photographers?: StoryScene['photographers'] };

/**
 * One photo of a set at its own address. Arrows are links; the script puts the parts of the next page, marked with
 * data-part, in the place of these and leaves the rest alone, so that focus stays where it is.
 */
export function PhotoStage({ photos, photo, photographers }: Props) {
  const said = `图片 ${photo.number}，共 ${photos.length}`;
  const around = arrows(photos, photo);
  return (
    <section className="stage" id="stage" aria-roledescription="图集" aria-label={said}>
      <figure>
        <div className="im">
          <ZoomLink picture={photo.picture} alt={photo.alt}>
            <ResponsivePicture
              picture={photo.picture}
              alt={photo.alt}
              sizes="(min-width: 75rem) 57rem, 100vw"
              first
            />
          </ZoomLink>
          {around && (
            <>
              <a className="ib ar l" rel="prev" href={around.before.path} aria-label={around.before.name}>
                <Icon name="back" />
              </a>
              <a className="ib ar r" rel="next" href={around.after.path} aria-label={around.after.name}>
                <Icon name="next" />
              </a>
            </>
          )}
        </div>
        <figcaption>
          <span className="cnt" data-part="count" aria-hidden="true">
            {photo.number}
            <i>/ {photos.length}</i>
          </span>
          <div className="said" data-part="caption">
            {photo.caption !== '' && <p>{photo.caption}</p>}
            <PhotoCredit photo={photo} photographers={photographers} />
          </div>
          <span className="ft">
            <a className="btn" href="#share" data-do="share" aria-label="分享">
              <Icon name="share" />
              <Said text="分享" />
            </a>
            {photos.length > 1 && (
              <a className="btn all" href={`${photos[0]?.path}#all`} aria-label="全部">
                <Icon name="list" />
                <Said text="全部" />
              </a>
            )}
          </span>
        </figcaption>
      </figure>
      <output className="vh" />
    </section>
  );
}

/** Round and round: the last photo leads on to the first, so that no arrow is ever dead or gone. */
function arrows(photos: readonly Photo[], photo: Photo) {
  const before = photos.at(photo.number - 2);
  const after = photos[photo.number % photos.length];
  if (photos.length < 2 || !before || !after) return null;
  return {
    before: { path: before.path, name: photo.number === 1 ? '最后一张' : '上一张' },
    after: { path: after.path, name: photo.number === photos.length ? '回到第一张' : '下一张' },
  };
}
