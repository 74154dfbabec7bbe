import { isLiveTail } from './live-paths.rule.ts';
import { parsePhotoNumber } from './paths.rule.ts';

/** Where a preview shows a story as it stands at the desk. Its photos and live pages stand below, as a story's do. */
export const previewPath = (token: string) => `/preview/${token}`;

/** 256 bits in base64url; anything else opens nothing, and is not looked up. */
export const isPreviewToken = (text: string) => /^[\w-]{43}$/.test(text);

/** True for addresses under which a preview may stand, so that all others are refused without rendering anything. */
export function isPreviewPath([first, token = '', ...rest]: readonly string[]): boolean {
  if (first !== 'preview' || !isPreviewToken(token)) return false;
  const [photo] = rest;
  return photo === undefined || isLiveTail(rest) || (rest.length === 1 && parsePhotoNumber(photo) !== null);
}
