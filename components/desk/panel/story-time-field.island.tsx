'use client';

import { useId, useState } from 'react';
import { fromBeijing, isoBeijing } from '#lib/dates.ts';
import { isAhead, isTime, timeFault } from '#lib/time-range.ts';
import { Labelled, describedBy } from '../form/labelled.tsx';
import { useStoryField, useUntaken } from '../story/story-editor.island.tsx';
import { useTextDraft } from '../story/text-draft.island.tsx';

type Refused = { text: string; half: boolean };

/**
 * 发布时间: what readers see and lists are ordered by. Empty, it is the moment of the first publication. What is no time,
 * or half of one, stays in the field with the reason; the story keeps the one it had, and is not published with it.
 */
export function StoryTimeField({ published }: { published: number | null }) {
  const id = useId();
  const [time, setTime] = useStoryField('storyTime');
  const [refused, setRefused] = useState<Refused | null>(null);
  const stored = time === null ? '' : isoBeijing(time).slice(0, 16);
  const draft = useTextDraft(stored, (text) => {
    const next = text === '' ? null : timeOf(text);
    const good = next === null || isTime(next);
    setRefused(good ? null : { text, half: false });
    if (good) setTime(next === null ? null : withSeconds(next, time));
  });
  const value = refused?.text ?? draft.value;
  const untaken = refused?.half === true ? halfFault : untakenFault(value);
  useUntaken('storyTime', untaken === undefined ? undefined : `发布时间：${untaken}`);
  const hint =
    time !== null
      ? '读者看到这个时间，列表也按它排。'
      : published === null
        ? '不填，就用首次发布的时刻。'
        : `不填，保持 ${isoBeijing(published).slice(0, 16).replace('T', ' ')}。`;
  const said = { hint, fault: untaken === undefined ? aheadFault(value) : `${untaken}。没有采用。` };

  /** Half a time has no value, and the browser tells nobody of it: it is looked for after every key. */
  function look({ currentTarget: input }: { currentTarget: HTMLInputElement }): void {
    const half = input.validity.badInput;
    if (!half && refused?.half !== true && input.value === value) return;
    setRefused(half ? { text: '', half } : null);
    draft.onChange({ target: { value: half ? stored : input.value } });
  }

  return (
    <Labelled id={id} label="发布时间（北京时间）" said={said}>
      <input
        {...draft}
        value={value}
        onChange={look}
        onKeyUp={look}
        onBlur={(event) => {
          look(event);
          draft.onBlur();
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

const halfFault = '时间没有填完，请补全或清空';

/** Why the story does not take this. */
function untakenFault(text: string): string | undefined {
  if (text === '') return undefined;
  const at = timeOf(text);
  if (Number.isNaN(at)) return '没有这个时间，请改正';
  return isTime(at) ? undefined : timeFault;
}

const aheadFault = (text: string): string | undefined =>
  text !== '' && isAhead(timeOf(text))
    ? '这个时间还没有到，现在不能发布。请改早、清空，或签发后用定时。'
    : undefined;

/** 2025-08-16T10:52 in Beijing; NaN for what is no time. */
function timeOf(text: string): number {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/\D/).map(Number);
  return fromBeijing(year, month, day, hour, minute);
}

/** The field knows minutes; the seconds of a minute that stayed are kept. */
const withSeconds = (next: number, before: number | null): number =>
  before !== null && Math.floor(before / 60_000) === Math.floor(next / 60_000) ? before : next;
