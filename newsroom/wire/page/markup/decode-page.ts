import { limits } from '#lib/limits.ts';
import { type Result, failed, ok } from '#lib/result.ts';
import { pageTooLarge } from '../page-excess.ts';
import { unwrapPage } from './unwrap-page.ts';

export type DecodedPage = {
  text: string;
  /** What could not be read of it, as Chinese sentences. */
  doubts: string[];
};

/** Of all characters: more that cannot be read means that the charset is another. */
const mostBroken = 0.02;

/**
 * A saved page's bytes as text: by its mark, as UTF-8 where they are valid as such, else as the page declares, else as GB 18030.
 * Bytes that are no characters there become U+FFFD and a doubt. Web archives are unwrapped; pictures within the page are left
 * out, for they are no text.
 */
export async function decodePage(bytes: Uint8Array): Promise<Result<DecodedPage>> {
  if (bytes.length > limits.pageFileBytes.most) return failed(pageTooLarge);
  if (bytes.length === 0) return failed('文件是空的。');
  const archived = await unwrapPage(bytes);
  if (archived !== null) return ok({ text: withoutPictures(archived), doubts: [] });
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  if (marked === null && bytes.subarray(0, 4096).includes(0)) return failed('这不是文本或网页文件。');
  const charsets = marked === null ? ['utf-8', declared(bytes), 'gb18030'] : [marked];
  const known = charsets.filter((one) => one !== null);
  for (const charset of known) {
    const text = decoded(bytes, charset, true);
    if (text !== null) return ok({ text: withoutPictures(text), doubts: [] });
  }
  const [best] = known
    .flatMap((charset) => decoded(bytes, charset, false) ?? [])
    .map((text) => ({ text, broken: brokenIn(text) }))
    .sort((a, b) => a.broken - b.broken);
  if (!best || best.broken > Math.max(3, best.text.length * mostBroken))
    return failed('认不出文件的编码，请另存为 UTF-8。');
  const doubt = `文件里有 ${best.broken} 处字节读不出，读作“\uFFFD”：请核对正文里有没有。`;
  return ok({ text: withoutPictures(best.text), doubts: [doubt] });
}

function declared(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const name = /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? null;
  return name !== null && name.startsWith('gb') ? 'gb18030' : name;
}

function decoded(bytes: Uint8Array, charset: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(charset, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

const brokenIn = (text: string): number => text.split('\uFFFD').length - 1;

const inlined = ';base64,';
/** In characters: shorter data is left where it is. */
const shortData = 200;

/** A page that was saved as one file holds its pictures as text: `data:…;base64,` stays, what follows goes. */
function withoutPictures(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let at = text.indexOf(inlined); at >= 0; at = text.indexOf(inlined, at + inlined.length)) {
    const start = at + inlined.length;
    let end = start;
    while (isBase64(text.charCodeAt(end))) end += 1;
    if (end - start <= shortData) continue;
    kept.push(text.slice(from, start));
    from = end;
  }
  return kept.length === 0 ? text : kept.join('') + text.slice(from);
}

/** Letters, digits, + / =, and %, as which = may be written. */
const isBase64 = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 47 && code <= 57) ||
  code === 43 ||
  code === 61 ||
  code === 37;
