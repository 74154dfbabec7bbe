import { db } from '#db/client.ts';
import { newestAct } from '#newsroom/audit/record.ts';
import type { NameKind } from '#newsroom/site/paths.rule.ts';
import type { Publisher } from './publisher.ts';
import { readFeed, readNameFeed } from './read-feed.ts';
import { rssFeed } from './rss.ts';

type Kept = { act: number; text: string };

/** By connection and channel: a store that was swapped has its own. */
const kept = new WeakMap<object, Map<string, Kept>>();

/**
 * The text of a channel's feed; '' is the whole site. Feed readers ask every few minutes, and thirty whole stories take
 * a while to read, so the text is kept until the newsroom's next act of any kind, which the audit shows. Null for an
 * unknown channel.
 */
export function feedText(channel: string, publisher: Publisher): string | null {
  const texts = kept.get(db()) ?? new Map<string, Kept>();
  kept.set(db(), texts);
  const act = newestAct();
  const found = texts.get(channel);
  if (found?.act === act) return found.text;
  const feed = readFeed(channel);
  if (!feed) return null;
  const text = rssFeed(feed, publisher);
  texts.set(channel, { act, text });
  return text;
}

/** The same of a name. There are too many of these to be kept here; the edge holds what is asked for. */
export function nameFeedText(kind: NameKind, slug: string, publisher: Publisher): string | null {
  const feed = readNameFeed(kind, slug);
  return feed && rssFeed(feed, publisher);
}
