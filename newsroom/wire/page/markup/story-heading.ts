import { fold, hanCount } from '../page-line.ts';
import type { ElementCopy } from './element-copy.ts';
import type { PageHints } from './page-hints.ts';

/** As of any story, in characters. */
const longestHeadline = 120;
const bare = (text: string) => fold(text.replaceAll(/\s+/g, ''));

type Facts = ReadonlyMap<Element, ElementCopy>;

/**
 * The element that holds a page's headline: the one that agrees best with what the page says of itself, whatever its name;
 * where none does, a heading of the first rank that is not the site's name. Null where there is neither.
 */
export function storyHeading(facts: Facts, hints: PageHints): Element | null {
  const said = hints.headlines.map(bare).filter((one) => hanCount(one) >= 2 || one.length >= 6);
  let best: { element: Element; mark: number } | null = null;
  for (const [element, { text, block }] of facts) {
    if (text.length < 2 || text.length > longestHeadline) continue;
    const agrees = agreement(text, said);
    if (agrees === 0) continue;
    const mark = agrees + worth(element) + (block ? 0.1 : 0);
    if (best === null || mark > best.mark) best = { element, mark };
  }
  return best?.element ?? unnamedHeading(facts, hints);
}

/** 3 for the same words, less for a piece of them; 0 for other words. */
function agreement(text: string, said: readonly string[]): number {
  let most = 0;
  for (const [at, one] of said.entries()) {
    const early = at * 0.01;
    if (text === one) most = Math.max(most, 3 - early);
    else if (hanCount(text) >= 5 && one.startsWith(text)) most = Math.max(most, 2.4 + length(text) - early);
    else if (hanCount(text) >= 6 && one.includes(text)) most = Math.max(most, 1.8 + length(text) - early);
    else if (hanCount(one) >= 6 && text.startsWith(one)) most = Math.max(most, 2.2 - early);
    else if (shared(text, one) >= 8) most = Math.max(most, 1.2 - early);
  }
  return most;
}

/** The longer of two that both stand in the title is the headline. */
const length = (text: string) => Math.min(text.length, 60) / 200;

function shared(text: string, other: string): number {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at += 1;
  return hanCount(text.slice(0, at));
}

const named =
  /(?:^|[\s_-])(?:title|tit|bt|headline|biaoti|article-?title|news_?title|subject|activity-name)(?:[\s_-]|$)/i;
const elsewhere =
  /crumb|bread|nav|related|recommend|hot|list|side|foot|prev|next|share|position|location|weizhi|mbx/i;

/** What its name tells: headings and what a page calls its title, not an item of a list or a breadcrumb. */
function worth(element: Element): number {
  const tag = element.tagName.toUpperCase();
  const own = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  let mark = 0;
  if (tag === 'H1') mark += 0.6;
  else if (/^H[2-4]$/.test(tag)) mark += 0.4;
  if (named.test(own)) mark += 0.3;
  for (
    let node: Element | null = element, depth = 0;
    node && depth < 5;
    node = node.parentElement, depth += 1
  ) {
    const words = `${node.getAttribute('class') ?? ''} ${node.getAttribute('id') ?? ''}`;
    const name = node.tagName.toUpperCase();
    if (name === 'A' || name === 'LI' || name === 'OPTION') mark -= 0.7;
    if (name === 'NAV' || name === 'ASIDE' || name === 'FOOTER') mark -= 0.7;
    if (depth < 3 && elsewhere.test(words)) mark -= 0.5;
  }
  return mark;
}

const ofSite = /(?:网|网站|门户|客户端|首页|日报|晚报|电视台|新闻网|频道|专题)$/u;

/** A page whose title says something else: its only heading, unless that is the name of its site. */
function unnamedHeading(facts: Facts, hints: PageHints): Element | null {
  const site = bare(hints.site);
  for (const tag of [/^H1$/, /^H[23]$/]) {
    for (const [element, { text, linked, han }] of facts) {
      if (!tag.test(element.tagName.toUpperCase()) || text.length > longestHeadline) continue;
      if (hanCount(text) < 4 || linked * 2 > han || ofSite.test(text) || (site !== '' && site.includes(text)))
        continue;
      return element;
    }
  }
  return null;
}
