/** Widths that renditions are made in; none is wider than its original. */
export const renditionWidths = [360, 720, 1080, 1600] as const;

/** What a component needs to show a picture: `/media/<id>/<width>.<avif|webp|jpg>`. */
export type Picture = { id: string; width: number; height: number; widths: number[] };

/** Longer than any screen: one to be read from top to bottom, like 一图读懂. */
const longFrom = 2.25;

/** How a picture stands in a column: across it; upright within the window's height; or as wide as the column at any length. */
export function standOf({ width, height }: { width: number; height: number }): 'wide' | 'tall' | 'long' {
  if (height > width * longFrom) return 'long';
  return height > width ? 'tall' : 'wide';
}

/** Widths that exist for an original: the standard ones below its own, and its own up to the widest. */
export function widthsFor(originalWidth: number): number[] {
  const widest = Math.min(originalWidth, Math.max(...renditionWidths));
  return [...renditionWidths.filter((width) => width < widest), widest];
}

export const renditionPath = (id: string, name: string) => `/media/${id}/${name}`;

/** The widest rendition, in the format that every program reads. */
export const jpegPath = (id: string, originalWidth: number) =>
  renditionPath(id, `${Math.max(...widthsFor(originalWidth))}.jpg`);

export const pictureSrcset = (picture: Picture, format: 'avif' | 'webp') =>
  picture.widths.map((width) => `${renditionPath(picture.id, `${width}.${format}`)} ${width}w`).join(', ');

/** Crops for cards and structured data, all JPEG, 1200 wide where the original allows. */
export const cardCrops = { '16x9': [1200, 675], '4x3': [1200, 900], '1x1': [1200, 1200] } as const;
export type CardCrop = keyof typeof cardCrops;
export const cropNames: readonly CardCrop[] = ['16x9', '4x3', '1x1'];

/** A crop's real size: a small original is not enlarged for it. */
export function cropSize(crop: CardCrop, original: { width: number; height: number }) {
  const [width, height] = cardCrops[crop];
  const scale = Math.min(1, original.width / width, original.height / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
