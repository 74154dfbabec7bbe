import { dataResponse } from '#lib/data-response.ts';
import { siteSettings } from '#newsroom/site/settings.ts';
import { webManifest } from '#newsroom/syndication/web-manifest.ts';

export const dynamic = 'force-dynamic';

export const GET = (): Response =>
  dataResponse(JSON.stringify(webManifest(siteSettings())), 'application/manifest+json; charset=utf-8');
