import { dataResponse } from '#lib/data-response.ts';
import { env } from '#lib/env.ts';
import { robotsText } from '#newsroom/syndication/robots-text.ts';

export const dynamic = 'force-dynamic';

export const GET = (): Response => dataResponse(robotsText(env().SITE_URL), 'text/plain; charset=utf-8');
