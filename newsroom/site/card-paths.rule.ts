import { isSlug } from './paths.rule.ts';

/** Names a drawn card: of which story, by its public id, and a stamp that changes with all that the card shows. */
export type CardName = { publicId: string; stamp: string };

/** What programs that show links expect: a picture of 1.91:1. */
export const cardSize = { width: 1200, height: 630 } as const;

const stampLength = 12;
const ending = '.jpg';

/** The file of a card, on disk as in its address. */
export const cardFile = ({ publicId, stamp }: CardName) => `${publicId}-${stamp}${ending}`;

/** Where the picture stands that is drawn for links to a story. */
export const cardPath = (name: CardName) => `/media/cards/${cardFile(name)}`;

/** True for addresses that a card may stand at. Segments are decoded. */
export const isCardPath = ([first, second, file = '', ...rest]: readonly string[]): boolean =>
  first === 'media' && second === 'cards' && rest.length === 0 && parseCardFile(file) !== null;

/** Reads the last segment of such an address; null for what cannot be one. */
export function parseCardFile(file: string): CardName | null {
  if (!file.endsWith(ending)) return null;
  const name = file.slice(0, -ending.length);
  const stamp = name.slice(-stampLength);
  const publicId = name.slice(0, -stampLength - 1);
  return isSlug(name) && isSlug(publicId) && !stamp.includes('-') ? { publicId, stamp } : null;
}

/** The stamp by a hash of what the card shows. */
export const cardStamp = (hash: string) => hash.slice(0, stampLength);
