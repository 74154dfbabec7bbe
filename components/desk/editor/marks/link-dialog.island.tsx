'use client';

import { useId, useState } from 'react';
import { readLinkAddress } from '#newsroom/body/link-address.rule.ts';
import { Labelled } from '../../form/labelled.tsx';
import { AskForm } from './ask-form.island.tsx';

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
    <AskForm
      title="链接"
      take={{ name: '确定', run: take }}
      acts={
        <>
          <button type="button" className="btn" onClick={() => onAnswer({ kind: 'story' })}>
            链到本站稿件
          </button>
          {linked ? (
            <button type="button" className="btn" onClick={() => onAnswer({ kind: 'none' })}>
              去掉链接
            </button>
          ) : null}
        </>
      }
      onLeave={() => onAnswer(null)}
    >
      <Labelled id={id} label="链接地址">
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
      </Labelled>
    </AskForm>
  );
}
