'use client';

import { useId } from 'react';
import { monthDay } from '#lib/dates.ts';
import { datelineText } from '#newsroom/body/dateline.rule.ts';
import { Labelled, describedBy } from '../form/labelled.tsx';
import { tooLong } from '../form/too-long.ts';
import { useStoryField } from '../story/story-editor.island.tsx';
import { useTextDraft } from '../story/text-draft.island.tsx';

type Part = 'agency' | 'place' | 'date';
type Parts = Record<Part, string>;

/** 电头: made of agency, place and date, and to be worded otherwise where it must be. */
export function DatelineFields({ now }: { now: number }) {
  const [dateline, setDateline] = useStoryField('dateline');
  const parts: Parts = {
    agency: dateline?.agency ?? '',
    place: dateline?.place ?? '',
    date: dateline?.date ?? '',
  };

  const set = (text: string, { agency, place, date }: Parts) =>
    setDateline(
      text === '' && `${agency}${place}${date}` === ''
        ? null
        : { text, agency: agency || null, place: place || null, date: date || null },
    );
  const change = (part: Part, value: string) => {
    const next = { ...parts, [part]: value.trim() };
    set(datelineText(next), next);
  };

  return (
    <fieldset className="grid gap-[0.4rem]">
      <legend>电头</legend>
      <div className="mt-[0.3rem] mb-2 grid grid-cols-3 gap-2">
        <PartField label="机构" value={parts.agency} onChange={(text) => change('agency', text)} />
        <PartField label="地点" value={parts.place} onChange={(text) => change('place', text)} />
        <PartField label="日期" value={parts.date} onChange={(text) => change('date', text)} />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-2">
        <PartField
          label="电头文字"
          value={dateline?.text ?? ''}
          placeholder="例如 今闻青屿8月16日电"
          onChange={(text) => set(text.trim(), parts)}
        />
        <button
          type="button"
          className="btn"
          disabled={parts.date === monthDay(now)}
          onClick={() => change('date', monthDay(now))}
        >
          填今天
        </button>
      </div>
    </fieldset>
  );
}

type FieldProps = {
  label: string;
  value: string;
  placeholder?: string;
  onChange: (text: string) => void;
};

function PartField({ label, value, onChange, ...rest }: FieldProps) {
  const id = useId();
  const draft = useTextDraft(value, onChange);
  const said = { fault: tooLong(label, draft.value.trim(), 80) };
  return (
    <Labelled id={id} label={label} said={said}>
      <input
        {...draft}
        {...rest}
        id={id}
        className="box"
        aria-invalid={said.fault === undefined ? undefined : true}
        aria-describedby={describedBy(id, said)}
      />
    </Labelled>
  );
}
