import { styleOf } from './not-copy.rule.ts';

/** In pixels: smaller ones stand in for a sign, or count readers. */
const smallest = 32;
const sizeOf = (text: string | null | undefined): number => Number.parseInt(text ?? '', 10);

const signName = /(?:^|[\s_-])(?:emoji|smiley|smilies|emoticon|wx_emoji|face)(?:$|[\s_-])/i;
/** 😀, [微笑], and 㵘, which no font of its page had. */
const isSign = (alt: string, small: boolean): boolean =>
  /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|[\u200d\ufe0f\u{1f3fb}-\u{1f3ff}])+$/u.test(alt) ||
  (small && /^\p{Script=Han}$/u.test(alt));

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
