import { createHash } from 'node:crypto';

/** The same for every coding of the same bytes, hence weak. */
export const etagOf = (body: Buffer) =>
  `W/"${createHash('sha1').update(body).digest('base64url').slice(0, 20)}"`;

/** Whether an If-None-Match names what is here. */
export function hasTag(given: string | undefined, etag: string): boolean {
  if (given === undefined) return false;
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  return given.split(',').some((tag) => tag.trim() === '*' || bare(tag) === bare(etag));
}
