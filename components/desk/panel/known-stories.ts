import { useEffect, useState } from 'react';
import { type FoundStory, foundStories } from '#newsroom/story/found-story.rule.ts';
import { askDesk, withQuery } from '../pickers/ask-desk.ts';

/**
 * What is known of the stories with these ids: those that came with the page, and what was asked for since. Where
 * `stamp` changes, those that readers did not see are asked for again: an act may have published them.
 */
export function useKnownStories(ids: readonly number[], given: readonly FoundStory[], stamp: string) {
  const [known, setKnown] = useState(() => new Map(given.map((one) => [one.id, one])));
  const [asked, setAsked] = useState(stamp);
  if (asked !== stamp) {
    setAsked(stamp);
    setKnown((before) => new Map([...before].filter(([, one]) => one.path !== null)));
  }
  const missing = ids.filter((id) => !known.has(id)).join(',');

  useEffect(() => {
    if (missing === '') return;
    const control = new AbortController();
    askDesk(withQuery('/admin/find/stories', { ids: missing }), foundStories, control.signal).then(
      ({ stories }) =>
        setKnown((before) => new Map([...before, ...stories.map((one) => [one.id, one] as const)])),
      // Their numbers stand for them until the page is opened again.
      () => undefined,
    );
    return () => control.abort();
  }, [missing]);

  const learn = (story: FoundStory) => setKnown((before) => new Map([...before, [story.id, story]]));
  return { known, learn };
}
