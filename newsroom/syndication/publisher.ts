import type { SiteSettings } from '#newsroom/site/settings.ts';

/** Who publishes, and the base of absolute addresses: what metadata needs beside the story. */
export type Publisher = { site: Pick<SiteSettings, 'name' | 'tagline' | 'about'>; origin: string };

/** The square mark in public/, for programs that show a publisher's logo. */
export const logoPath = '/icon-512.png';
