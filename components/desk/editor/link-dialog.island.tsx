'use client';

import { useId, useState } from 'react';
import { readLinkAddress } from '#newsroom/article/link-address.rule.ts';
import { PickerDialog } from '../pickers/picker-dialog.island.tsx';

export type LinkChoice = { kind: 'link'; href: string } | { kind: 'story' } | { kind: 'none' };
type Props = {
  /** The address that the words have now; '' for none. */
  href: string;
  /** The words have a link already, of either kind. */
  linked: boolean;
  onAnswer: (choice: LinkChoice | null) => void;
};

export function LinkDialog({ href, linked, onAnswer }: Props) {
  const [typed, setTyped] = useState(href);
  const [fault, setFault] = useState('');
  const id = useId();
  function take() {
    const answer = readLinkAddress(typed);
    if ('href' in answer) onAnswer({ kind: 'link', href: answer.href });
    else setFault(answer.fault);
  }
  return (
    <PickerDialog open title="链接" onClose={() => onAnswer(null)}>
      <form
        className="askf"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          take();
        }}
      >
        <div className="field">
          <label htmlFor={id}>链接地址</label>
          <input
            id={id}
            className="box"
            value={typed}
            inputMode="url"
            autoComplete="off"
            placeholder="https://"
            aria-invalid={fault !== '' || undefined}
            aria-describedby={`${id}-h`}
            onChange={(event) => {
              setTyped(event.target.value);
              setFault('');
            }}
          />
          <p className={fault === '' ? 'hint' : 'fault'} id={`${id}-h`} aria-live="polite">
            {fault || '网页、邮箱（mailto）或电话（tel）。'}
          </p>
        </div>
        <div className="acts">
          <button type="button" className="btn" onClick={() => onAnswer({ kind: 'story' })}>
            链到本站稿件
          </button>
          {linked ? (
            <button type="button" className="btn" onClick={() => onAnswer({ kind: 'none' })}>
              去掉链接
            </button>
          ) : null}
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
