import { elementCopy } from './element-copy.ts';
import { parseMarkup } from './parse-markup.ts';

/** Elements that stay what they are; all others are told by `div` or `span`. */
const kept = new Set('P DIV SECTION ARTICLE H1 H2 H3 H4 H5 H6 UL OL LI DL DT DD TABLE TBODY THEAD TR TD TH BLOCKQUOTE FIGURE FIGCAPTION SPAN B STRONG EM I U SUP SUB HEADER FOOTER NAV ASIDE MAIN CENTER'.split(' ')); // prettier-ignore
const left = new Set('SCRIPT STYLE TEMPLATE NOSCRIPT IFRAME OBJECT EMBED VIDEO AUDIO SVG CANVAS SELECT TEXTAREA INPUT BUTTON LINK META'.split(' ')); // prettier-ignore

/** In elements: a page has fewer. */
const mostElements = 20_000;

/**
 * A saved page as a picture of itself that holds nothing of its own but words and order: no address, no style, no script, no
 * attribute. Each element bears its number, as `readPage` counts them, in `data-at`.
 */
export function pagePicture(html: string): string {
  const root = parseMarkup(html).body;
  if (!root) return '';
  const facts = elementCopy(root);
  if (facts.size > mostElements) return '';
  const parts: string[] = [];
  type Step = { node: Node } | { end: string };
  const ahead: Step[] = [{ node: root }];
  for (let step = ahead.pop(); step; step = ahead.pop()) {
    if ('end' in step) {
      parts.push(step.end);
      continue;
    }
    const { node } = step;
    if (node.nodeType === 3) parts.push(escaped(node.textContent ?? ''));
    if (node.nodeType !== 1) continue;
    const element = node as Element; // oxlint-disable-line typescript/no-unsafe-type-assertion -- by its type
    const tag = element.tagName.toUpperCase();
    if (left.has(tag)) continue;
    if (tag === 'BR') parts.push('<br>');
    else if (tag === 'IMG' || tag === 'AMP-IMG') parts.push('<span class="picture">图</span>');
    else {
      const one = facts.get(element);
      const name = kept.has(tag) ? tag.toLowerCase() : one?.block ? 'div' : 'span';
      parts.push(`<${name} data-at="${one?.order ?? 0}">`);
      ahead.push(
        { end: `</${name}>` },
        ...[...element.childNodes].toReversed().map((child) => ({ node: child })),
      );
    }
  }
  return parts.join('');
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
