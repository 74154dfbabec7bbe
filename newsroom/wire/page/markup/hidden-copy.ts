import { hanCount } from '../page-line.ts';
import { decodeEntities } from '../entities.ts';
import { dataNodes } from './page-hints.ts';

/** What pages that draw themselves call their copy in their data. */
const names = ['articleBody', 'content', 'contentHtml', 'content_html', 'contentText', 'htmlContent', 'articleContent', 'article_content', 'newsContent', 'news_content', 'body', 'bodyHtml', 'detail', 'text', 'txt']; // prettier-ignore
/** In characters of Han. */
const leastCopy = 30;
const mostTries = 200;
const longestData = 2_000_000;

/**
 * Copy that a page holds for its scripts alone, as HTML: in JSON-LD, in a script's data, in a `textarea`. The longest of them;
 * null where there is none.
 */
export function hiddenCopy(document: Document): string | null {
  const found: string[] = [];
  for (const script of document.querySelectorAll('script')) {
    const text = script.textContent ?? '';
    if (text.length > longestData) continue;
    if (script.getAttribute('type') === 'application/ld+json')
      found.push(
        ...dataNodes(text).flatMap((one) =>
          typeof one['articleBody'] === 'string' ? [one['articleBody']] : [],
        ),
      );
    else found.push(...namedTexts(text));
  }
  for (const area of document.querySelectorAll('textarea')) found.push(area.textContent ?? '');
  const copies = found.map(asMarkup).filter((one) => isCopy(one));
  const [longest] = copies.toSorted((a, b) => hanCount(b) - hanCount(a));
  return longest ?? null;
}

const isCopy = (markup: string): boolean => hanCount(markup) >= leastCopy && /[。！？]/u.test(markup);

/** Strings that a script gives one of these names, in JSON or as it writes them itself. */
function namedTexts(script: string): string[] {
  const texts: string[] = [];
  for (const name of names) {
    let at = script.indexOf(name);
    for (let tries = 0; at >= 0 && tries < mostTries; tries += 1) {
      const from = at + name.length;
      at = script.indexOf(name, from);
      if (/[\w$]/.test(script[from - name.length - 1] ?? '')) continue;
      const opening = /^\\?["']?\s{0,4}[:=]\s{0,4}(["'])/.exec(script.slice(from, from + 20));
      if (!opening) continue;
      const text = quoted(script, from + opening[0].length, opening[1] ?? '"');
      if (hanCount(text) >= leastCopy) texts.push(text);
    }
  }
  return texts;
}

/** The string that begins here, up to the mark that closes it. */
function quoted(script: string, start: number, mark: string): string {
  let end = start;
  while (end < script.length && script[end] !== mark) end += script[end] === '\\' ? 2 : 1;
  const inner = script.slice(start, end);
  try {
    const json = mark === '"' ? inner : inner.replaceAll(String.raw`\'`, "'").replaceAll('"', String.raw`\"`);
    const value: unknown = JSON.parse(`"${json}"`);
    return typeof value === 'string' ? value : '';
  } catch {
    return '';
  }
}

/** Escaped tags as tags; lines as paragraphs. */
function asMarkup(text: string): string {
  const plain = text.includes('<') ? text : decodeEntities(text);
  if (/<(?:p|div|br|section|span|img)\b/i.test(plain)) return plain;
  return plain
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${line}</p>`)
    .join('');
}
