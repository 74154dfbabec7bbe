import { decodeEntities } from './entities.ts';
import { type PageLine, imageLine, pageLine } from './page-line.ts';

/** [图片], 【图1】, ![](…): where a picture stood before the page became text. A caption may stand inside. */
const place =
  /^(?:!\[([^\]]*)\]\([^)]*\)|<img\b[^>]*>|[[【(（<]\s*(?:图片?|照片|插图|image)\s*(?:\d{1,2}\s*)?(?:[:：]([^\]】)）>]*))?[\]】)）>])$/iu;

/** The lines of a page's text. Where a breadcrumb was broken at its separators, it is one line again. */
export function textLines(text: string): PageLine[] {
  const raw = text.split(/\r\n|[\n\r\u0085\u2028\u2029]/);
  const lines = raw.flatMap((one, at) => lineOf(decodeEntities(one), at + 1));
  return joinCrumb(lines);
}

function lineOf(raw: string, at: number): PageLine[] {
  const found = place.exec(raw.trim());
  if (!found) {
    const line = pageLine(raw, at);
    return line ? [line] : [];
  }
  const image = imageLine(at);
  const caption = pageLine(found[1] ?? found[2]?.trimStart() ?? '', at, 'caption');
  return caption ? [image, caption] : [image];
}

const separator = /^(?:»|›|>{1,2}|\/|→)$/u;

function joinCrumb(lines: PageLine[]): PageLine[] {
  const joined: PageLine[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    const before = joined.at(-1);
    const next = lines[at + 1];
    if (line && before && next && separator.test(line.folded) && at < 20) {
      const whole = pageLine(`${before.text} ${line.text} ${next.text}`, before.number);
      if (whole) joined[joined.length - 1] = whole;
      at += 1;
    } else if (line) {
      joined.push(line);
    }
  }
  return joined;
}
