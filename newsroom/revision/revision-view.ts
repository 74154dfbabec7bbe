import type { StoryMedia } from '#newsroom/media/media-view.ts';
import type { StoryDifference } from './difference/compare-stories.rule.ts';

/** A revision as the list tells of it. */
export type RevisionLine = {
  number: number;
  staffName: string;
  from: number;
  until: number;
  headline: string;
  /** 当前稿 */
  isHead: boolean;
  /** Readers see it now. */
  isPublished: boolean;
  /** 另存: never the head. `merged` where its text was brought in later, or let go. */
  aside: { merged: boolean } | null;
  /** The number of the revision that it is a copy of. */
  restoredFrom: number | null;
  /** The number of the revision that it was written on; null for the first. */
  basedOn: number | null;
  /** What it changed in short: 标题, 正文 +120 −30 字. Empty where nothing did. */
  changes: string[];
};

/** What was done with the article beside writing it. */
export type ActLine = {
  id: number;
  at: number;
  staffName: string;
  verb: string;
  detail: Record<string, unknown>;
};

export type TimelineEntry = { type: 'revision'; line: RevisionLine } | { type: 'act'; line: ActLine };

export type RevisionsPage = {
  id: number;
  headline: string;
  /** Where it stands, for the question of who may write it. */
  channelIds: number[];
  /** Newest first. */
  entries: TimelineEntry[];
  page: number;
  pages: number;
  total: number;
  /** For choosing two, newest first: those of this page, the head and the one that readers see. */
  choices: RevisionSide[];
};

/** Two revisions side by side. */
export type ComparedPair = {
  from: RevisionSide | null;
  to: RevisionSide;
  difference: StoryDifference;
  media: Record<string, StoryMedia>;
};

export type RevisionSide = {
  number: number;
  staffName: string;
  at: number;
  isHead: boolean;
  isPublished: boolean;
  aside: boolean;
};
