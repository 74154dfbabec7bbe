import PostalMime from 'postal-mime';

/** In bytes: what says of a file that it holds a page with all its parts. */
const headBytes = 8192;

/**
 * The page of a web archive (MHTML: RFC 2557, as browsers save it) as HTML; null for any other file. Of its parts only the
 * first that is HTML is the page: the others are its frames, and postal-mime would join them.
 */
export async function unwrapPage(bytes: Uint8Array): Promise<string | null> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = file.toString('latin1', 0, headBytes);
  if (!/^[\w-]{1,60}:/.test(head) || !/content-type:\s{0,4}multipart\/related/i.test(head)) return null;
  const mark = /boundary="?([^"\r\n;]{1,70})/i.exec(head)?.[1]?.trimEnd();
  if (mark === undefined) return null;
  const boundary = `--${mark}`;
  const first = file.indexOf(boundary);
  for (let at = first; at >= 0; at = file.indexOf(boundary, at + boundary.length)) {
    const next = file.indexOf(boundary, at + boundary.length);
    const part = file.subarray(at, next < 0 ? file.length : next);
    if (!/content-type:\s{0,4}text\/html/i.test(part.toString('latin1', 0, 2000))) continue;
    const alone = Buffer.concat([file.subarray(0, first), part, Buffer.from(`${boundary}--\r\n`)]);
    return (await PostalMime.parse(alone)).html ?? null;
  }
  return null;
}
