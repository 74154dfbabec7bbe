import { type Picture, pictureSrcset, renditionPath } from '#newsroom/media/picture.rule.ts';

type Props = {
  picture: Picture;
  alt: string;
  /** The `sizes` attribute: how wide the picture is shown. */
  sizes: string;
  /** The page's first picture is fetched at once; all others when they come near. */
  first?: boolean;
};

export function ResponsivePicture({ picture, alt, sizes, first = false }: Props) {
  // For programs without AVIF and WebP there is one JPEG, of the widest width.
  const plain = picture.widths.at(-1) ?? picture.width;
  return (
    <picture>
      <source type="image/avif" srcSet={pictureSrcset(picture, 'avif')} sizes={sizes} />
      <source type="image/webp" srcSet={pictureSrcset(picture, 'webp')} sizes={sizes} />
      <img
        src={renditionPath(picture.id, `${plain}.jpg`)}
        width={picture.width}
        height={picture.height}
        alt={alt}
        loading={first ? undefined : 'lazy'}
        fetchPriority={first ? 'high' : undefined}
        decoding={first ? undefined : 'async'}
      />
    </picture>
  );
}
