import type { OfFields, PlaceField } from '../place-field.rule.ts';

/** A part of a page that may hold its copy. */
export type PlaceOffer = {
  /** Its number in the document. */
  at: number;
  /** div.TRS_Editor: what it is called. */
  name: string;
  /** Characters of Han in it. */
  han: number;
  begins: string;
};

/** How a page is to be read: what was said of its site before, or of itself now. */
export type ReadingOrder = {
  /** The elements, by their numbers, that someone showed on this page. */
  shown?: OfFields<number>;
  /** What finds them on pages of a host. */
  places?: Readonly<Record<string, OfFields<string>>>;
};

/** Where a story was read from. */
export type ReadPlace = {
  at: number;
  /** 密度, the system whose place it is, 记住的位置 or 指定. */
  by: string;
  name: string;
  /** '' where the page does not tell. */
  site: string;
  /** What finds the copy on other pages of the site; '' where nothing does. */
  path: string;
  /** Numbers of the elements that the other fields were found in. */
  where: OfFields<number> & { channels?: number };
  /** What someone showed on this page and was read there, and what finds it on other pages. */
  shown: OfFields<number>;
  paths: OfFields<string>;
  /** What was read where it is remembered of the site. */
  kept: PlaceField[];
  offers: PlaceOffer[];
  /** Where another reader takes the copy from, in case it is right; null where it agrees. */
  other: number | null;
};
