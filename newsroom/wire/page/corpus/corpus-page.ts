import type { CorpusBlock, CorpusStaff, CorpusStory } from './corpus-story.ts';

/** What of a story the pages of a family print. */
type FamilyShows = {
  channels?: boolean;
  /** How exactly the page prints the time; `either` where its text says minutes and its data seconds. */
  time: 'second' | 'minute' | 'either' | 'day' | 'none';
  source?: boolean;
  authors?: boolean;
  staff?: boolean;
  editor?: boolean;
  related?: boolean;
  disclaimer?: boolean;
};

/** Pages of one system, each with a story of its own. */
export type CorpusFamily = {
  name: string;
  shows: FamilyShows;
  stories: readonly CorpusStory[];
  print: (story: CorpusStory) => string;
  /** Where the page sets its pictures elsewhere than the story does. */
  arrange?: (blocks: readonly CorpusBlock[]) => CorpusBlock[];
  /** Of the saved file; UTF-8 where none is named. */
  charset?: 'gbk';
  /** How the page names all authors, and its editor, whatever they are called elsewhere. */
  authorRole?: string;
  editorRole?: string;
  /** Whom the page names as author of all its stories. */
  signedBy?: CorpusStaff;
  /** Channels over the story's own that a fair reader may keep. */
  fairChannels?: readonly string[];
  /** Headlines of other stories in the copy, which a fair reader may take for related reading. */
  fairRelated?: readonly string[];
  /** A name that the system prints as editor where nobody is one. */
  fairEditors?: readonly string[];
  /** Names that a fair reader may give as source, where the page prints none or says it in another place. */
  fairSources?: readonly string[];
  /** What the page prints under the copy of all its stories, which a fair reader may take for a disclaimer. */
  fairDisclaimers?: readonly string[];
};

/** Pieces of a story's time as pages print them. */
export function timeParts({ time }: CorpusStory) {
  const [day = '', clock = ''] = time.split(' ');
  const [year = '', month = '', date = ''] = day.split('-');
  const [hour = '', minute = '', second = ''] = clock.split(':');
  return {
    year, month, date, hour, minute, second, day, clock,
    toMinute: `${day} ${hour}:${minute}`,
    han: `${year}年${month}月${date}日`,
    hanMinute: `${year}年${month}月${date}日 ${hour}:${minute}`,
    iso: `${day}T${clock}+08:00`,
    unix: Math.floor(Date.parse(`${day}T${clock}+08:00`) / 1000),
  }; // prettier-ignore
}
