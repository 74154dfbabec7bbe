import type { PageLine } from '../page-line.ts';
import type { ElementCopy } from './element-copy.ts';
import type { ForeignParts } from './foreign-parts.ts';

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

/** How a page is read: where its copy and its headline stand, and what is known of its elements. */
export type PagePlan = {
  /** Null for a page whose copy is looked for line by line. */
  place: Element | null;
  heading: Element | null;
  parts: ForeignParts;
  /** What the page says its headline is, without blanks and in half-width marks. */
  titles: readonly string[];
  /** Pictures of the story that stand over the place of its copy; null for none. */
  pictures: Element | null;
  facts: ReadonlyMap<Element, ElementCopy>;
  /** The same of the page as it came, by which its elements are numbered. */
  numbers: ReadonlyMap<Element, ElementCopy>;
  /** Captions by someone's word. */
  captions: ReadonlySet<Element>;
  /** What copy, headline or related reading stand in, and they themselves. */
  kept: ReadonlySet<Element>;
};

type Surroundings = { hint: PageLine['hint']; inStory: boolean; plan: PagePlan };

/** What an element's name and classes say about the lines in it. */
export function hintOf(element: Element, around: Surroundings): PageLine['hint'] {
  const { plan } = around;
  const tag = element.tagName.toUpperCase();
  if (element === plan.heading) return 'heading';
  if (plan.captions.has(element)) return 'caption';
  if (around.hint === 'chrome' && !crumbClass(element) && element !== plan.place) return 'chrome';
  if (tag === 'H1') return plan.heading === null ? 'heading' : 'subhead';
  if (crumbClass(element) && (plan.facts.get(element)?.text.length ?? 0) < 120) return 'crumb';
  if (isChrome(element, tag, around)) return 'chrome';
  if (/^H[2-6]$/.test(tag)) return 'subhead';
  if (tag === 'FIGCAPTION' || words(element).some((word) => captionWords.has(word))) return 'caption';
  return around.hint === 'subhead' || around.hint === 'heading' ? 'none' : around.hint;
}

/** Navigation, footers and their like, unless they hold the story; within it only what holds no copy. */
function isChrome(element: Element, tag: string, { plan, inStory }: Surroundings): boolean {
  const named =
    tag === 'NAV' ||
    tag === 'FOOTER' ||
    tag === 'FORM' ||
    words(element).some((word) => chromeWords.has(word));
  if (!named || holdsStory(element, plan)) return false;
  return !inStory || (plan.facts.get(element)?.copy ?? 0) === 0;
}

/** The story or its related reading is in it. */
export function holdsStory(element: Element, { kept, facts, place }: PagePlan): boolean {
  const [root] = facts.values();
  const han = facts.get(element)?.han ?? 0;
  return kept.has(element) || (place === null && han > (root?.han ?? 0) * 0.4);
}
