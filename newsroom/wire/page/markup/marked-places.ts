import { type OfFields, type PlaceField, placeFields } from '../../place-field.rule.ts';
import { type ElementCopy, elementCopy } from './element-copy.ts';
import { classPath, firstBy, likeBy, placePath } from './place-path.ts';

type Facts = ReadonlyMap<Element, ElementCopy>;

/** Where someone said that the fields of a page stand. */
export type MarkedPlaces = {
  elements: OfFields<Element>;
  /** All captions that look like the one that was shown. */
  captions: ReadonlySet<Element>;
  /** Shown on this very page, not kept of its site. */
  here: ReadonlySet<PlaceField>;
  /** Kept of the site, and no longer there. */
  gone: readonly PlaceField[];
};

type Told = { shown: OfFields<number>; kept: OfFields<string> };

/** The elements that were shown on this page, else those that are kept of its site. */
export function markedPlaces(root: Element, { shown, kept }: Told): MarkedPlaces {
  // Of nearly all pages nobody said anything.
  const facts: Facts = [shown, kept].some((one) => Object.keys(one).length > 0)
    ? elementCopy(root)
    : new Map();
  const byNumber = new Map([...facts].map(([element, { order }]) => [order, element]));
  const elements: OfFields<Element> = {};
  const here = new Set<PlaceField>();
  const gone: PlaceField[] = [];
  const find = (path: string) => {
    const element = firstBy(root.ownerDocument, path);
    return element && facts.has(element) ? element : null;
  };
  for (const field of placeFields) {
    const at = shown[field];
    const pointed = at === undefined ? undefined : byNumber.get(at);
    const path = kept[field];
    const element = pointed ?? (path === undefined ? null : find(path));
    if (pointed) here.add(field);
    if (element) elements[field] = element;
    else if (path !== undefined) gone.push(field);
  }
  return { elements, captions: captionsLike(elements.caption), here, gone };
}

/** With all that the page calls the same: one caption is shown for all of its kind. */
const captionsLike = (one: Element | undefined): ReadonlySet<Element> =>
  new Set(one === undefined ? [] : [one, ...likeBy(one)]);

/** What each page has; of the others a page without them says nothing amiss. */
const onEachPage: ReadonlySet<PlaceField> = new Set<PlaceField>(['copy', 'headline', 'time', 'source']);

/** Kept places that were of no use here, as far as that is amiss: fields that each page has, or something that was there and read as nothing. */
export const amiss = ({ elements, here, gone }: MarkedPlaces, read: ReadonlySet<PlaceField>): PlaceField[] =>
  placeFields.filter(
    (field) =>
      !read.has(field) &&
      !here.has(field) &&
      ((elements[field] !== undefined && (elements[field].textContent ?? '').trim() !== '') ||
        (gone.includes(field) && onEachPage.has(field))),
  );

/** As of any story, in characters. */
const longestHeadline = 120;

/** The element shown as a headline, where it holds what one may be. */
export function shownHeading(facts: Facts, { elements: { headline } }: MarkedPlaces): Element | null {
  const text = headline && facts.get(headline)?.text;
  return headline && text && text.length >= 2 && text.length <= longestHeadline ? headline : null;
}

/** Where each field was read that someone showed. */
export function whereMarked(
  { elements }: MarkedPlaces,
  read: ReadonlySet<PlaceField>,
  facts: Facts,
): OfFields<number> {
  const { copy: _copy, ...fields } = elements;
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, element]) => {
      const order = facts.get(element)?.order;
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its own keys
      return order !== undefined && read.has(field as PlaceField) ? [[field, order]] : [];
    }),
  );
}

/** Of what was shown on this page, what was read. */
export const shownAndRead = (shown: OfFields<number>, read: ReadonlySet<PlaceField>): OfFields<number> =>
  Object.fromEntries(
    placeFields.flatMap((one) => (read.has(one) && shown[one] !== undefined ? [[one, shown[one]]] : [])),
  );

/** Of what is remembered of the site, what was read. */
export const keptAndRead = ({ elements, here }: MarkedPlaces, read: ReadonlySet<PlaceField>): PlaceField[] =>
  placeFields.filter((field) => elements[field] !== undefined && !here.has(field) && read.has(field));

/** What finds on other pages what was shown on this one. */
export const pathsOf = ({ elements, here }: MarkedPlaces): OfFields<string> =>
  Object.fromEntries(
    placeFields.flatMap((field) => {
      const element = here.has(field) ? elements[field] : undefined;
      if (element === undefined) return [];
      return [[field, field === 'caption' ? classPath(element) : placePath(element)]];
    }),
  );
