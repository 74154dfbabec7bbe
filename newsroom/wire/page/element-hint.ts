import type { ElementFacts } from './element-facts.ts';
import type { PageLine } from './page-line.ts';

const words = (element: Element) =>
  `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''} ${element.getAttribute('role') ?? ''}`
    .toLowerCase()
    .split(/[\s_-]+/);
const crumbWords = new Set([
  'crumb',
  'crumbs',
  'breadcrumb',
  'breadcrumbs',
  'bread',
  'weizhi',
  'mbx',
  'dqwz',
  'position',
  'location',
]);
const chromeWords = new Set(['nav', 'navbar', 'navigation', 'menu', 'footer', 'foot', 'share', 'toolbar', 'sidebar', 'login', 'search', 'advert', 'ad', 'ads', 'banner', 'comment', 'comments', 'qrcode', 'ewm', 'copyright', 'topbar']); // prettier-ignore
const captionWords = new Set([
  'caption',
  'figcaption',
  'picdesc',
  'imgdesc',
  'tuzhu',
  'photonote',
  'imgnote',
  'picnote',
]);

export const crumbClass = (element: Element) => words(element).some((word) => crumbWords.has(word));

type Surroundings = { hint: PageLine['hint']; total: number; factsOf: (element: Element) => ElementFacts };

/** What an element's name and classes say about the lines in it. */
export function hintOf(element: Element, around: Surroundings): PageLine['hint'] {
  const { factsOf } = around;
  const tag = element.tagName.toUpperCase();
  if (around.hint === 'chrome' && !crumbClass(element)) return 'chrome';
  if (tag === 'H1') return 'heading';
  if (crumbClass(element) && factsOf(element).length < 120) return 'crumb';
  if (isChrome(element, tag, factsOf(element), around.total)) return 'chrome';
  if (/^H[2-6]$/.test(tag)) return 'subhead';
  if (tag === 'FIGCAPTION' || words(element).some((word) => captionWords.has(word))) return 'caption';
  return around.hint === 'subhead' || around.hint === 'heading' ? 'none' : around.hint;
}

/** Navigation, footers and their like, unless they hold the story or its related reading. */
function isChrome(element: Element, tag: string, facts: ElementFacts, total: number): boolean {
  const named =
    tag === 'NAV' ||
    tag === 'FOOTER' ||
    tag === 'FORM' ||
    words(element).some((word) => chromeWords.has(word));
  return named && !holdsStory(facts, total);
}

/** The story or its related reading is in it. */
export const holdsStory = ({ holdsHeading, holdsRelated, han }: ElementFacts, total: number): boolean =>
  holdsHeading || holdsRelated || han > total * 0.4;
