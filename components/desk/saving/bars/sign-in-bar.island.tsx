'use client';

import type { MouseEvent } from 'react';
import { useSavingState, useWriting } from '../saving-context.island.tsx';
import { Bar } from './saving-bar.tsx';

const signIn = '/login?next=/admin/signed-in';
const signInInstead = '/admin/signed-in?instead=1';

/** The session is over, or it is another's now: one goes on writing, and signs in beside it. */
export function SignInBar() {
  const { saver } = useWriting();
  const { status, person, otherPerson, copyFailed } = useSavingState();
  if (otherPerson) {
    return (
      <Bar
        tone="alarm"
        acts={
          <>
            <SignInLink label={`换${person.name}登录`} address={signInInstead} />
            <button type="button" className="btn primary" onClick={() => saver.goOnAs(otherPerson)}>
              以{otherPerson.name}的名义保存
            </button>
          </>
        }
      >
        现在登录的是{otherPerson.name}。这里有{person.name}没存的改动，还没有动。
      </Bar>
    );
  }
  if (status !== 'signedOut') return null;
  return (
    <Bar tone="alarm" acts={<SignInLink label="登录" address={signIn} />}>
      登录已失效。
      {copyFailed ? '请不要关闭这个窗口，' : '您写的都存在本机，可以接着写；'}
      重新登录后自动保存。
    </Bar>
  );
}

function SignInLink({ label, address }: { label: string; address: string }) {
  /** A window that script opened closes itself afterwards; where it may not, the link opens one. */
  function open(event: MouseEvent) {
    const opened = window.open(address, '_blank', 'popup,width=480,height=720');
    if (opened) event.preventDefault();
  }
  return (
    <a className="btn primary" href={address} target="_blank" rel="opener" onClick={open}>
      {label}
    </a>
  );
}
