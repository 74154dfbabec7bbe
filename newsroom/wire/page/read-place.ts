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
  /** The element, by its number, that someone said holds the copy. */
  at?: number | undefined;
  /** What finds the copy on pages of a host. */
  places?: Readonly<Record<string, string>>;
};
/** Where the copy was read from. */
export type ReadPlace = {
  at: number;
  /** 密度, the system whose place it is, 记住的位置 or 指定. */
  by: string;
  name: string;
  /** '' where the page does not tell. */
  site: string;
  /** What finds it on other pages of the site; '' where nothing does. */
  path: string;
  /** Numbers of the elements that the other fields were found in. */
  where: { headline?: number; time?: number; source?: number; channels?: number };
  offers: PlaceOffer[];
};
