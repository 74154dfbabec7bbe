import { styleOf } from './not-copy.rule.ts';

/** In pixels: smaller ones stand in for a sign, or count readers. */
const smallest = 32;
const sizeOf = (text: string | null | undefined): number => Number.parseInt(text ?? '', 10);

const signName = /(?:^|[\s_-])(?:emoji|smiley|smilies|emoticon|wx_emoji|face)(?:$|[\s_-])/i;
/** 😀, [微笑], and 㵘, which no font of its page had. */
const isSign = (alt: string, small: boolean): boolean =>
  (alt.length <= longestSign &&
    /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u{FE0F}\u{200D}]+$/u.test(alt)) ||
  (small && /^\p{Script=Han}$/u.test(alt));
/** In characters: more are a sentence of them. */
const longestSign = 24;

/** What a picture within a line stands for: a sign, '' for an ornament; null for a picture to look at. */
export function signOf(picture: Element): string | null {
  const style = styleOf(picture);
  const small = ['width', 'height'].some(
    (side) =>
      sizeOf(picture.getAttribute(side)) < smallest ||
      (/^\d{1,2}(?:\.\d+)?px/.test(style.get(side) ?? '') && sizeOf(style.get(side)) < smallest),
  );
  const alt = (picture.getAttribute('alt') ?? '').trim();
  const named = signName.test(picture.getAttribute('class') ?? '') && /^\[\p{Script=Han}{1,6}\]$/u.test(alt);
  if (named || isSign(alt, small)) return alt;
  return small ? '' : null;
}

/** What a picture is called that stands behind an element without words or in a drawing: no picture's place; null for none. */
export function hiddenPicture(element: Element): string | null {
  const name = element.nodeName.toUpperCase();
  if (name === 'SVG') {
    const image = element.querySelector('image');
    return image && (image.getAttribute('href') ?? image.getAttribute('xlink:href') ?? '图');
  }
  if (!(element.getAttribute('style') ?? '').includes('url(')) return null;
  const style = styleOf(element);
  const found = /url\(["'\s]{0,3}([^"')]{1,2000})/.exec(
    style.get('background-image') ?? style.get('background') ?? '',
  );
  const wordless = (element.textContent ?? '').trim() === '' && element.querySelector('img') === null;
  return found && wordless ? (found[1] ?? null) : null;
}
