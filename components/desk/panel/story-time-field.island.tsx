'use client';

import { useId, useState } from 'react';
import { fromBeijing, isoBeijing } from '#lib/dates.ts';
import { isAhead, isTime, timeFault } from '#lib/time-range.ts';
import { Labelled, describedBy } from '../form/labelled.tsx';
import { useStoryField } from '../story/story-editor.island.tsx';
import { useTextDraft } from '../story/text-draft.island.tsx';

/**
 * 发布时间: what readers see and lists are ordered by. Empty, it is the moment of the first publication. What is no time
 * stays in the field with the reason, and the story keeps the one it had.
 */
export function StoryTimeField({ published }: { published: number | null }) {
  const id = useId();
  const [time, setTime] = useStoryField('storyTime');
  const [refused, setRefused] = useState<string | null>(null);
  const draft = useTextDraft(time === null ? '' : isoBeijing(time).slice(0, 16), (text) => {
    const next = text === '' ? null : timeOf(text);
    const good = next === null || isTime(next);
    setRefused(good ? null : text);
    if (good) setTime(next === null ? null : withSeconds(next, time));
  });
  const value = refused ?? draft.value;
  const said = {
    hint:
      time !== null
        ? '读者看到这个时间，列表也按它排。'
        : published === null
          ? '不填，就用首次发布的时刻。'
          : `不填，保持 ${isoBeijing(published).slice(0, 16).replace('T', ' ')}。`,
    fault: value === '' ? undefined : faultOf(timeOf(value)),
  };
  return (
    <Labelled id={id} label="发布时间（北京时间）" said={said}>
      <input
        {...draft}
        value={value}
        onChange={(event) => {
          setRefused(null);
          draft.onChange(event);
        }}
        id={id}
        className="box"
        type="datetime-local"
        data-field="storyTime"
        aria-invalid={said.fault ? true : undefined}
        aria-describedby={describedBy(id, said)}
      />
    </Labelled>
  );
}

function faultOf(at: number): string | undefined {
  if (Number.isNaN(at)) return '没有这个时间，没有采用。请改正。';
  if (!isTime(at)) return `${timeFault}。没有采用。`;
  return isAhead(at) ? '这个时间还没有到，现在不能发布。请改早、清空，或签发后用定时。' : undefined;
}

/** 2025-08-16T10:52 in Beijing; NaN for what is no time. */
function timeOf(text: string): number {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/\D/).map(Number);
  return fromBeijing(year, month, day, hour, minute);
}

/** The field knows minutes; the seconds of a minute that stayed are kept. */
const withSeconds = (next: number, before: number | null): number =>
  before !== null && Math.floor(before / 60_000) === Math.floor(next / 60_000) ? before : next;
