import type { StoryItem } from '#newsroom/story/story-view.ts';
import type { Edition } from '../site/edition.ts';

/** An edition of a site that set nothing, for tests of what readers see. */
export const defaultEdition = (now: number): Edition => ({
  site: {
    name: '今闻', tagline: '', about: '', disclaimer: '', newsLicence: '', icp: '', policeRecord: '', reportPhone: '',
    reportMail: '', noBreakWords: [], sampleDisclaimer: false,
  },
  nav: [{ name: '科技新闻', path: '/news/tech' }],
  now,
  origin: 'https://news.example',
}); // prettier-ignore

/** A story in a list. */
export const listItem = (id: number, change: Partial<StoryItem> = {}): StoryItem => ({
  id, path: `/article/r${id}`, type: 'text', label: '', title: `稿件之${id}`, excerpt: '', time: 0, sourceName: '',
  channel: { name: '科技', path: '/news/tech' }, picture: null, durationMs: null, length: 0, event: '', stub: false, ...change,
}); // prettier-ignore
