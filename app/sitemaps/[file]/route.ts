import { nothingThere, xmlResponse } from '#lib/data-response.ts';
import { env } from '#lib/env.ts';
import { parseSitemapName } from '#newsroom/site/data-paths.rule.ts';
import { sitemapFile } from '#newsroom/syndication/sitemap.ts';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ file: string }> };

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const name = parseSitemapName((await params).file);
  const text = name && (await sitemapFile(name, env().SITE_URL));
  return text === null ? nothingThere() : xmlResponse(text);
}
