'use client';

import { useEffect } from 'react';
import { FormMessage } from '../form/form-message.island.tsx';
import { FormScope } from '../form/form-scope.island.tsx';
import type { FormAction } from '../form/form-state.ts';
import { SubmitButton } from '../form/submit-button.island.tsx';
import { callSignedIn } from './signed-in-call.ts';

type Props = {
  name: string;
  /** Set where the editor that waits wants another person than this one. */
  switchPerson: FormAction | null;
};

/** Ends the window in which one signed in again: the editor that waits for it goes on saving. */
export function BackToEditor({ name, switchPerson }: Props) {
  useEffect(() => {
    if (switchPerson) return;
    callSignedIn();
    // Only a window that the editor opened may be closed by script; any other stays and says what to do.
    const timer = setTimeout(() => window.close(), 600);
    return () => clearTimeout(timer);
  }, [switchPerson]);
  return (
    <main className="gate" id="main">
      <h1>现在登录的是{name}</h1>
      {switchPerson ? (
        <FormScope id="switch-person" action={switchPerson}>
          <FormMessage />
          <p>退出后可以用原来的账号登录，稿件窗口里的内容会接着保存。</p>
          <SubmitButton strong>换人登录</SubmitButton>
        </FormScope>
      ) : (
        <p role="status">请回到写稿的窗口，内容会自动保存。这个窗口可以关掉了。</p>
      )}
      <a className="home" href="/admin">
        去稿件列表
      </a>
    </main>
  );
}
