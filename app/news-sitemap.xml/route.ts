import { xmlResponse } from '#lib/data-response.ts';
import { env } from '#lib/env.ts';
import { siteSettings } from '#newsroom/site/settings.ts';
import { newsSitemap } from '#newsroom/syndication/news-sitemap.ts';

export const dynamic = 'force-dynamic';

export const GET = (): Response => xmlResponse(newsSitemap({ site: siteSettings(), origin: env().SITE_URL }));
