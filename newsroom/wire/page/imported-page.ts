import type { Dateline } from '#db/schema/article.ts';
import type { Block } from '#newsroom/body/body.rule.ts';
import type { ArticleType } from '#newsroom/body/kinds.rule.ts';
import type { ReadPlace } from './read-place.ts';

export type PageContributor = { role: string; name: string };
export type PageFigure = { type: 'figure'; caption: string; credit: string; alt: string };
export type PageTable = { type: 'table'; caption: string; header: boolean; rows: string[][] };
/** A player of another house. */
export type PageEmbed = Pick<Extract<Block, { type: 'embed' }>, 'type' | 'provider' | 'id'>;
export type PageBlock =
  | { type: 'paragraph' | 'subhead'; text: string }
  | PageFigure
  | PageTable
  | PageEmbed
  | { type: 'list'; ordered: boolean; start?: number; items: string[] };

/** An item of the page's related reading: all that its headline, excerpt and date tell. */
export type PageRelated = {
  /** Whole, with its column label. */
  headline: string;
  label: string;
  type: ArticleType;
  /** 2025-08-16; its year is told from the page's own time. */
  day: string | null;
  /** Whole sentences only; '' where the page gave none. */
  excerpt: string;
  dateline: Dateline | null;
  contributors: PageContributor[];
  figures: { caption: string; credit: string }[];
};

/** A line or a piece of one that went into no field, and why. Nothing of a page is left out unsaid. */
export type DroppedText = { line: number; text: string; why: string };

/** An article page of a portal, taken apart. Texts are as printed until `proofPage` puts their marks right. */
export type ImportedPage = {
  /** It came as a saved page, where a column may look like related reading; else as its text. */
  saved: boolean;
  /** Where its copy was read from; null for one that was read line by line. */
  place: ReadPlace | null;
  /** From the breadcrumb, without 首页; null where the page has none. */
  channels: string[] | null;
  kicker: string;
  headline: string;
  standfirst: string;
  type: ArticleType;
  /** Null where the page says none. */
  time: number | null;
  source: string;
  dateline: Dateline | null;
  blocks: PageBlock[];
  /** The page says so itself. */
  aiMade: boolean;
  contributors: PageContributor[];
  tags: string[];
  related: PageRelated[];
  disclaimer: string;
  dropped: DroppedText[];
  /** What whoever brings it in should look at, as Chinese sentences. */
  doubts: string[];
};
