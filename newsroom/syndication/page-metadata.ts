import { isoBeijing } from '#lib/dates.ts';
import { cardPath, cardSize } from '#newsroom/site/card-paths.rule.ts';
import { feedPath } from '#newsroom/site/data-paths.rule.ts';
import type { Story } from '#newsroom/story/story-view.ts';
import { cardFacts, cardNameOf } from './card/card-facts.ts';
import { type ListHead, listName, listPath } from './list-page.ts';
import { authorNames } from './story-people.ts';
import type { Publisher } from './publisher.ts';
import { pageTitle, shareDescription } from './share-card.rule.ts';

const openRobots = 'max-image-preview:large, max-snippet:-1, max-video-preview:-1';
const closedRobots = 'noindex, follow';

/** Head of a story's page: title, canonical address, Open Graph, card, and the times that Toutiao reads. */
export function storyMetadata(story: Story, publisher: Publisher) {
  const { site, origin } = publisher;
  const url = origin + story.path;
  const about = shareDescription(story);
  const modified = Math.max(story.modified, story.time);
  return {
    title: pageTitle(story.headline, site.name),
    ...(about !== '' && { description: about }),
    alternates: { canonical: url, types: storyFeeds(story, publisher) },
    authors: authorNames(story, site.name),
    robots: story.stub ? closedRobots : openRobots,
    openGraph: {
      type: 'article' as const,
      title: story.headline,
      url,
      ...(about !== '' && { description: about }),
      images: [storyCard(story, publisher)],
      siteName: site.name,
      locale: 'zh_CN',
      publishedTime: isoBeijing(story.time),
      modifiedTime: isoBeijing(modified),
      section: story.channels.at(-1)?.name,
      tags: story.tags.map((tag) => tag.name),
    },
    twitter: { card: 'summary_large_image' as const },
    other: { lrDate_time: isoBeijing(modified) },
  };
}

/** The card that is drawn for every story, whether it has a picture or not; its address changes with what it shows. */
function storyCard(story: Story, publisher: Publisher) {
  const name = cardNameOf(story.publicId, cardFacts(story, publisher));
  return { url: publisher.origin + cardPath(name), ...cardSize, alt: story.headline };
}

export function frontMetadata({ site, origin }: Publisher) {
  const about = site.about || site.tagline;
  return {
    title: site.tagline === '' ? site.name : `${site.name} - ${site.tagline}`,
    description: about,
    alternates: { canonical: `${origin}/`, types: feedLink(site.name, feedPath(), origin) },
    robots: openRobots,
    openGraph: {
      type: 'website' as const,
      title: site.name,
      url: `${origin}/`,
      description: about,
      siteName: site.name,
      locale: 'zh_CN',
      images: [siteCard(origin, site.name)],
    },
    twitter: { card: 'summary_large_image' as const },
  };
}

/** Head of a list: a channel, a tag, 滚动. Each page and each day of it is an address of its own. */
export function listMetadata(list: ListHead, { site, origin }: Publisher) {
  const url = origin + listPath(list);
  const name = listName(list);
  const description = list.description || `${site.name}${list.name}频道的全部稿件。`;
  return {
    title: pageTitle(name, site.name),
    description,
    alternates: {
      canonical: url,
      ...(list.feed !== undefined && { types: feedLink(`${site.name} · ${list.name}`, list.feed, origin) }),
    },
    robots: openRobots,
    openGraph: {
      type: 'website' as const,
      title: name,
      url,
      description,
      siteName: site.name,
      locale: 'zh_CN',
      images: [siteCard(origin, site.name)],
    },
    twitter: { card: 'summary_large_image' as const },
  };
}

/** Where more of what a story belongs to can be followed: its channel, then all of the house. */
function storyFeeds({ channels }: Story, { site, origin }: Publisher) {
  const channel = channels.at(-1);
  const feeds = [
    ...(channel ? [{ title: `${site.name} · ${channel.name}`, path: feedPath(channel.path.slice(1)) }] : []),
    { title: site.name, path: feedPath() },
  ];
  return { [rssType]: feeds.map(({ title, path }) => ({ title, url: origin + path })) };
}

const rssType = 'application/rss+xml';

const feedLink = (title: string, path: string, origin: string) => ({
  [rssType]: [{ url: origin + path, title }],
});

/** The picture for cards of pages that have none of their own; drawn by bin/draw-icons.ts. */
const siteCard = (origin: string, alt: string) => ({
  url: `${origin}/card.png`,
  width: 1200,
  height: 630,
  alt,
});

/** The edge answers with the status that `edge-status` names, and takes the mark off. */
export function noticeMetadata(title: string, status: string, siteName?: string) {
  return {
    title: siteName === undefined ? title : pageTitle(title, siteName),
    robots: closedRobots,
    other: { 'edge-status': status },
  };
}

export const tombstoneMetadata = ({ site }: Publisher) => noticeMetadata('此稿已撤回', '410', site.name);
