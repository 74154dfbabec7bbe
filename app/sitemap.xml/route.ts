import { xmlResponse } from '#lib/data-response.ts';
import { env } from '#lib/env.ts';
import { sitemapOfSitemaps } from '#newsroom/syndication/sitemap.ts';

export const dynamic = 'force-dynamic';

export const GET = async (): Promise<Response> => xmlResponse(await sitemapOfSitemaps(env().SITE_URL));
