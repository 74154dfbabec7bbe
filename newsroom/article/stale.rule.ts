import { channelPath, pagedPath, storyPath, tagPath } from '#newsroom/site/paths.rule.ts';

/** Where a published story shows: what a change of it makes stale before and after. Null: nowhere. */
export type Presence = {
  /** Every address the story answers at, its public id among them. */
  slugs: readonly string[];
  /** Its channel and those above it, without the first slash. */
  channelPaths: readonly string[];
  tagSlugs: readonly string[];
  /** Paths of published stories that list it as related reading. */
  linkedFrom: readonly string[];
  /** Stubs are in no channel list, so a change of one leaves lists alone. */
  listed: boolean;
};

/** How many pages a list has now, by its first page's path. */
export type PageCounts = (path: string) => number;

/** Site paths that are no longer true after a story went from `before` to `after`, each once. */
export function stalePaths(before: Presence | null, after: Presence | null, pages: PageCounts): string[] {
  const found = new Set<string>();
  for (const presence of [before, after]) {
    if (!presence) continue;
    for (const slug of presence.slugs) found.add(storyPath(slug));
    for (const path of presence.linkedFrom) found.add(path);
    if (!presence.listed) continue;
    const lists = [
      '/',
      '/rolling',
      ...presence.channelPaths.map(channelPath),
      ...presence.tagSlugs.map((slug) => tagPath(slug)),
    ];
    for (const list of lists) {
      for (let page = 1; page <= Math.max(1, pages(list)); page += 1) found.add(pagedPath(list, page));
    }
  }
  return [...found];
}
