'use client';

import { useId, useState } from 'react';
import { PickerDialog } from '../pickers/picker-dialog.island.tsx';

type Props = { words: string; reading: string; onAnswer: (reading: string | null) => void };

/** 注音: the reading above the chosen words; an empty one takes it away. */
export function RubyDialog({ words, reading, onAnswer }: Props) {
  const [typed, setTyped] = useState(reading);
  const id = useId();
  return (
    <PickerDialog open title="注音" onClose={() => onAnswer(null)}>
      <form
        className="askf"
        onSubmit={(event) => {
          event.preventDefault();
          onAnswer(typed.trim());
        }}
      >
        <div className="field">
          <label htmlFor={id}>“{words}”的注音</label>
          <input
            id={id}
            className="box"
            value={typed}
            maxLength={60}
            autoComplete="off"
            placeholder="例如 pǔ tè huì"
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        <div className="acts">
          {reading === '' ? null : (
            <button type="button" className="btn" onClick={() => onAnswer('')}>
              去掉注音
            </button>
          )}
          <span className="sp" />
          <button type="button" className="btn" onClick={() => onAnswer(null)}>
            取消
          </button>
          <button type="submit" className="btn p">
            确定
          </button>
        </div>
      </form>
    </PickerDialog>
  );
}
