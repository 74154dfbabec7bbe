'use client';

import { useId } from 'react';
import { fromBeijing, isoBeijing } from '#lib/dates.ts';
import { useStoryField } from '../editor/story-editor.island.tsx';
import { useTextDraft } from '../editor/text-draft.island.tsx';
import { Labelled, describedBy } from '../labelled.tsx';

/** 发布时间: what readers see and lists are ordered by. Empty, it is the moment of the first publication. */
export function StoryTimeField({ live }: { live: number | null }) {
  const id = useId();
  const [time, setTime] = useStoryField('storyTime');
  const draft = useTextDraft(time === null ? '' : isoBeijing(time).slice(0, 16), (text) => {
    if (text === '') setTime(null);
    else {
      const next = timeOf(text);
      if (next !== null) setTime(withSeconds(next, time));
    }
  });
  const said = {
    hint:
      time !== null
        ? '读者看到这个时间，列表也按它排。'
        : live === null
          ? '不填，就用首次发布的时刻。'
          : `不填，保持 ${isoBeijing(live).slice(0, 16).replace('T', ' ')}。`,
  };
  return (
    <Labelled id={id} label="发布时间（北京时间）" said={said}>
      <input
        {...draft}
        id={id}
        className="box"
        type="datetime-local"
        data-field="storyTime"
        aria-describedby={describedBy(id, said)}
      />
    </Labelled>
  );
}

/** 2025-08-16T10:52 in Beijing; null for what is no time. */
function timeOf(text: string): number | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/\D/).map(Number);
  const at = fromBeijing(year, month, day, hour, minute);
  return Number.isNaN(at) ? null : at;
}

/** The field knows minutes; the seconds of a minute that stayed are kept. */
const withSeconds = (next: number, before: number | null): number =>
  before !== null && Math.floor(before / 60_000) === Math.floor(next / 60_000) ? before : next;
