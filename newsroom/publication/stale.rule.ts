import { boundedExpiry } from '#lib/expiry.ts';
import { type ListStanding, staleListPaths } from '#newsroom/list/list-pages.rule.ts';
import { storyPath } from '#newsroom/site/paths.rule.ts';

/** Where a published story shows: what a change of it makes stale before and after. Null: nowhere. */
export type Presence = {
  /** Every address the story answers at, its public id among them. */
  slugs: readonly string[];
  /** Paths of published stories that list it as related reading. */
  linkedFrom: readonly string[];
  /** Its place in each list; a stub stands in none, so a change of one leaves lists alone. */
  standings: readonly ListStanding[];
};

/**
 * Site paths that are no longer true after a story went from `before` to `after`, each once. Where many pages of one
 * address are among them their pattern stands for them (lib/expiry.ts): the answer stays small whatever a list holds.
 */
export function stalePaths(before: Presence | null, after: Presence | null): string[] {
  const found = new Set<string>();
  const lists = new Set<string>();
  for (const presence of [before, after]) {
    for (const slug of presence?.slugs ?? []) found.add(storyPath(slug));
    for (const path of presence?.linkedFrom ?? []) found.add(path);
    for (const { list } of presence?.standings ?? []) lists.add(list);
  }
  if (lists.size > 0) found.add('/');
  for (const list of lists) {
    const standing = (presence: Presence | null) =>
      presence?.standings.find((one) => one.list === list) ?? null;
    for (const path of staleListPaths(standing(before), standing(after))) found.add(path);
  }
  return boundedExpiry(found);
}
