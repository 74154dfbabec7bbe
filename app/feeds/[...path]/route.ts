import { dataResponse, movedResponse, nothingThere } from '#lib/data-response.ts';
import { env } from '#lib/env.ts';
import { movedChannelPath } from '#newsroom/channel/moved-channels.ts';
import { movedNamePath } from '#newsroom/list/name-addresses.ts';
import { feedChannel, feedName, feedPath, nameFeedPath } from '#newsroom/site/data-paths.rule.ts';
import { namePath } from '#newsroom/site/paths.rule.ts';
import { siteSettings } from '#newsroom/site/settings.ts';
import { feedText, nameFeedText } from '#newsroom/syndication/kept-feeds.ts';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ path: string[] }> };

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { path } = await params;
  const channel = feedChannel(path);
  if (channel !== null) return channelFeed(channel);
  const name = feedName(path);
  return name === null ? nothingThere() : nameFeed(name);
}

const publisher = () => ({ site: siteSettings(), origin: env().SITE_URL });
const rss = (text: string) => dataResponse(text, 'application/rss+xml; charset=utf-8');

function channelFeed(channel: string): Response {
  const text = feedText(channel, publisher());
  if (text !== null) return rss(text);
  const moved = movedChannelPath(channel);
  return moved === null ? nothingThere() : movedResponse(feedPath(moved));
}

function nameFeed({ kind, slug }: NonNullable<ReturnType<typeof feedName>>): Response {
  const text = nameFeedText(kind, slug, publisher());
  if (text !== null) return rss(text);
  const moved = movedNamePath(kind, slug);
  if (moved === null) return nothingThere();
  return movedResponse(nameFeedPath(kind, moved.slice(namePath(kind, '').length)));
}
