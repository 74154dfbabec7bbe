/** Widths that renditions are made in; none is wider than its original. */
export const renditionWidths = [360, 720, 1080, 1600] as const;

/** What a component needs to show a picture: `/media/<id>/<width>.<avif|webp|jpg>`. */
export type Picture = { id: string; width: number; height: number; widths: number[] };

/** Widths that exist for an original: the standard ones below its own, and its own up to the widest. */
export function widthsFor(originalWidth: number): number[] {
  const widest = Math.min(originalWidth, Math.max(...renditionWidths));
  return [...renditionWidths.filter((width) => width < widest), widest];
}

export const renditionPath = (id: string, name: string) => `/media/${id}/${name}`;

export const pictureSrcset = (picture: Picture, format: 'avif' | 'webp') =>
  picture.widths.map((width) => `${renditionPath(picture.id, `${width}.${format}`)} ${width}w`).join(', ');

/** Crops for cards and structured data, all JPEG, 1200 wide where the original allows. */
export const cardCrops = { '16x9': [1200, 675], '4x3': [1200, 900], '1x1': [1200, 1200] } as const;
export type CardCrop = keyof typeof cardCrops;
