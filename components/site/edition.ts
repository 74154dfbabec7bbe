import type { SiteSettings } from '#newsroom/site/settings.ts';
import type { ChannelLink } from '#newsroom/story/story-view.ts';

/** What holds for a page whatever it shows. `now`: the moment it is made; `origin`: base of absolute URLs. */
export type Edition = { site: SiteSettings; nav: ChannelLink[]; now: number; origin: string };
