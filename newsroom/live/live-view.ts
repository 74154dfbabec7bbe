import type { Body } from '#newsroom/body/body.rule.ts';
import type { StoryMedia } from '#newsroom/media/media-view.ts';

/** Which posts of a live are wanted. `page` null: those at the story's own address, the newest. */
export type LivePlace = { order: 'newest'; page: number | null } | { order: 'oldest'; page: number };

export type LivePost = {
  id: number;
  at: number;
  headline: string;
  body: Body;
  keyEvent: boolean;
  /** The page that the post stands on for good. */
  page: number;
};

/** 关键节点: `title` is the post's headline, else its first words. */
export type KeyEvent = { id: number; at: number; title: string; page: number };

/** A live beside its copy, as one of its pages shows it. */
export type LiveView = {
  startedAt: number;
  /** Null while it goes on. */
  endedAt: number | null;
  /** When the newest post came, or the end. */
  updatedAt: number;
  /** Posts that readers can see, on all pages. */
  total: number;
  place: LivePlace;
  pages: number;
  /** On the first page of either order only; it is then not in `posts`. */
  pinned: LivePost | null;
  /** In the page's order; on the first page of either order only. */
  keyEvents: KeyEvent[];
  /** In the page's order. */
  posts: LivePost[];
  media: Record<string, StoryMedia>;
  /** Paths of the stories that the posts link to, by public id. */
  links: Record<string, string>;
};
