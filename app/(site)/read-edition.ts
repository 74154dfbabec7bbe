import type { Edition } from '#components/site/edition.ts';
import { now } from '#lib/clock.ts';
import { env } from '#lib/env.ts';
import { navChannels } from '#newsroom/channel/channels.ts';
import { defaultSiteSettings, siteSettings } from '#newsroom/site/settings.ts';

export function readEdition(): Edition {
  return { site: siteSettings(), nav: navChannels(), now: now(), origin: env().SITE_URL };
}

/** For pages that must come even when the store cannot be read. */
export function bareEdition(): Edition {
  return { site: defaultSiteSettings, nav: [], now: now(), origin: env().SITE_URL };
}
