import type { Photo } from '#newsroom/body/photos.rule.ts';
import { ResponsivePicture } from '../../ui/responsive-picture.tsx';

/** Thumbnails of all photos below the stage, each a link to the photo's own page. */
export function PhotoStrip({ photos, photo }: { photos: readonly Photo[]; photo: Photo }) {
  if (photos.length < 2) return null;
  return (
    <nav className="strip" aria-label="缩略图">
      {photos.map((one) => (
        <a
          key={one.number}
          href={one.path}
          aria-label={`第${one.number}张`}
          aria-current={one.number === photo.number ? 'page' : undefined}
        >
          <ResponsivePicture picture={one.picture} alt="" sizes="12.5rem" />
        </a>
      ))}
    </nav>
  );
}
