'use client';

import { useId, useState } from 'react';
import { Labelled, describedBy } from '../../form/labelled.tsx';
import { tooLong } from '../../form/too-long.ts';
import { AskForm } from './ask-form.island.tsx';

type Props = { words: string; reading: string; onAnswer: (reading: string | null) => void };

/** 注音: the reading above the chosen words; an empty one takes it away. */
export function RubyDialog({ words, reading, onAnswer }: Props) {
  const [typed, setTyped] = useState(reading);
  const id = useId();
  const said = { fault: tooLong('注音', typed.trim(), 60) };
  return (
    <AskForm
      title="注音"
      take={{ name: '确定', off: said.fault !== undefined, run: () => onAnswer(typed.trim()) }}
      acts={
        reading === '' ? null : (
          <button type="button" className="btn" onClick={() => onAnswer('')}>
            去掉注音
          </button>
        )
      }
      onLeave={() => onAnswer(null)}
    >
      <Labelled id={id} label={`“${words}”的注音`} said={said}>
        <input
          id={id}
          className="box"
          value={typed}
          autoComplete="off"
          aria-invalid={said.fault === undefined ? undefined : true}
          aria-describedby={describedBy(id, said)}
          placeholder="例如 pǔ tè huì"
          onChange={(event) => setTyped(event.target.value)}
        />
      </Labelled>
    </AskForm>
  );
}
