import type { ImageObject, Person } from 'schema-dts';
import type { Figure } from '#newsroom/body/body.rule.ts';
import { photographersOf } from '#newsroom/list/photographer.rule.ts';
import { jpegPath, type Picture } from '#newsroom/media/picture.rule.ts';

type Signed = Pick<Figure, 'caption' | 'credit'> & { aiMade?: boolean | undefined };

/** A picture at its largest, with all that stands under it. */
export function imageObject(picture: Picture, signed: Signed, origin: string): ImageObject {
  const width = Math.max(...picture.widths);
  const url = origin + jpegPath(picture.id, picture.width);
  return {
    '@type': 'ImageObject',
    url,
    contentUrl: url,
    width: String(width),
    height: String(Math.round((width * picture.height) / picture.width)),
    ...rightsOf(signed),
  };
}

/** Caption, who took it as printed and by name, whose it is, and whether a machine made it. */
export function rightsOf({ caption, credit, aiMade = false }: Signed) {
  const creators = photographersOf(credit).map((name): Person => ({ '@type': 'Person', name }));
  return {
    ...(caption !== '' && { caption }),
    ...(creators.length > 0 && { creator: creators }),
    ...(credit !== '' && { creditText: credit, copyrightNotice: credit }),
    ...(aiMade && { digitalSourceType: machineMade }),
  };
}

export const machineMade = 'https://schema.org/TrainedAlgorithmicMediaDigitalSource' as const;
