import { generateRssFeed, type RssFeed } from 'feedsmith';
import { escapeXml, xmlSafe } from '#lib/text/xml.ts';
import type { Story } from '#newsroom/story/story-view.ts';
import { feedFiles } from './feed-files.ts';
import { feedHtml } from './feed-html.ts';
import { logoPath, type Publisher } from './publisher.ts';
import type { Feed } from './read-feed.ts';
import { shareDescription } from './share-card.rule.ts';
import { writersOf } from './story-people.ts';

/** Minutes a reader may wait before it asks again. */
const ttl = 10;

/**
 * A feed as RSS 2.0 with whole stories. It bears no date of its making, so that it is the same bytes, and has the same
 * ETag, until a story changes. It has no Last-Modified either: a killed story makes a feed older, not newer, and a
 * reader asking by date would be told to keep what it has.
 */
export function rssFeed(feed: Feed, publisher: Publisher): string {
  const { site, origin } = publisher;
  const title = feed.name === '' ? site.name : `${site.name} · ${feed.name}`;
  const link = origin + feed.path;
  const newest = feed.stories.map((story) => Math.max(story.time, story.modified));
  const rss: RssFeed.Feed<Date, true> = {
    title,
    link,
    description: escapeXml(feed.description || site.about || site.tagline || title),
    language: 'zh-cn',
    copyright: `© ${site.name}`,
    ...(newest.length > 0 && { lastBuildDate: new Date(Math.max(...newest)) }),
    generator: '今闻',
    ttl,
    image: { url: origin + logoPath, title, link },
    atom: {
      links: [{ href: origin + feed.feedPath, rel: 'self', type: 'application/rss+xml' }],
    },
    items: feed.stories.map((story) => item(story, publisher)),
  };
  return xmlSafe(withoutBlanks(generateRssFeed(rss, { strict: true })));
}

/** The generator puts a CDATA section on a line of its own, and readers take the blanks around it for text. */
const withoutBlanks = (xml: string) =>
  xml.replaceAll(/>\s+<!\[CDATA\[/g, '><![CDATA[').replaceAll(/\]\]>\s+<\//g, ']]></');

function item(story: Story, { site, origin }: Publisher): RssFeed.Item<Date, true> {
  const link = origin + story.path;
  const files = feedFiles(story, origin);
  const source = story.source.name || site.name;
  const section = story.channels.at(-1);
  return {
    title: story.headline,
    link,
    // The public id outlives every change of headline and address, and leads to the story too.
    guid: { value: `${origin}/article/${story.publicId}`, isPermaLink: true },
    pubDate: new Date(story.time),
    ...(shareDescription(story) !== '' && { description: escapeXml(shareDescription(story)) }),
    source: { title: source, url: story.source.url || link },
    categories: [...(section ? [section] : []), ...story.tags].map(({ name }) => ({ name })),
    dc: { creators: writersOf(story) },
    content: { encoded: xmlSafe(feedHtml(story, origin)) },
    ...(files.length > 0 && { media: { contents: files } }),
  };
}
