import { dataResponse, movedResponse, nothingThere } from '#lib/data-response.ts';
import { env } from '#lib/env.ts';
import { movedChannelPath } from '#newsroom/channel/moved-channels.ts';
import { feedChannel, feedPath } from '#newsroom/site/data-paths.rule.ts';
import { siteSettings } from '#newsroom/site/settings.ts';
import { feedText } from '#newsroom/syndication/kept-feeds.ts';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ path: string[] }> };

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const channel = feedChannel((await params).path);
  const text = channel === null ? null : feedText(channel, { site: siteSettings(), origin: env().SITE_URL });
  if (text !== null) return dataResponse(text, 'application/rss+xml; charset=utf-8');
  const moved = channel === null ? null : movedChannelPath(channel);
  return moved === null ? nothingThere() : movedResponse(feedPath(moved));
}
