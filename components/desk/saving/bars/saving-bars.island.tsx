'use client';

import { useEffect } from 'react';
import type { EditorPageView } from '../../story/editor-page-view.ts';
import { useMayWrite, useSavingState, useWriting } from '../saving-context.island.tsx';
import { randomName } from '../tab-name.ts';
import { AsideBar } from './aside-bar.island.tsx';
import { ConflictBar } from './conflict-bar.island.tsx';
import { LocalCopyBar } from './local-copy-bar.island.tsx';
import { LockBar } from './lock-bar.island.tsx';
import { Bar } from './saving-bar.tsx';
import { SignInBar } from './sign-in-bar.island.tsx';

const noticeMs = 12_000;

/** The strip at the foot: it covers no toolbar and moves no line that is being written. */
export function SavingBars() {
  const { saver, view } = useWriting();
  const { status, message, notice, gone, copyFailed, articleState, conflict } = useSavingState();
  useEffect(() => {
    if (notice === '') return;
    const timer = setTimeout(() => saver.dismissNotice(), noticeMs);
    return () => clearTimeout(timer);
  }, [notice, saver]);
  const mayWrite = useMayWrite();
  const ended = articleState !== view.draft.state ? endedText[articleState] : undefined;
  return (
    <section
      className="saving-bars sticky bottom-0 z-7 col-span-full self-end"
      aria-label="保存"
      aria-live="polite"
    >
      {mayWrite ? <LockBar /> : <ReadOnlyBar view={view} />}
      <SignInBar />
      {conflict && status !== 'locked' ? <ConflictBar conflict={conflict} /> : null}
      {gone ? (
        <Bar
          tone="alarm"
          acts={
            <button type="button" className="btn primary" onClick={() => saver.saveAsNew(randomName(20))}>
              另存为新稿
            </button>
          }
        >
          这篇稿件已经不在了。您写的内容还在这里，也在本机。
        </Bar>
      ) : null}
      {status === 'offline' ? (
        <Bar tone="alarm">
          {copyFailed
            ? '离线，而且这台电脑存不下本机副本。请不要关闭窗口，连上后自动保存。'
            : '离线，内容存在本机，连上后自动保存。可以接着写。'}
        </Bar>
      ) : null}
      {status !== 'offline' && copyFailed ? (
        <Bar tone="alarm">浏览器不让在这台电脑上存副本（空间满了，或是隐私窗口）。断网时请不要关闭窗口。</Bar>
      ) : null}
      {message !== '' && !gone ? <Bar tone="alarm">{message}</Bar> : null}
      {ended ? <Bar>{ended}</Bar> : null}
      {notice === '' ? null : <Bar>{notice}</Bar>}
      {mayWrite ? <LocalCopyBar /> : null}
      {mayWrite ? <AsideBar /> : null}
    </section>
  );
}

/** Why the story may only be read; one that was dropped is brought back in the panel, where that works without script too. */
function ReadOnlyBar({ view: { readOnly, may } }: { view: EditorPageView }) {
  if (readOnly !== '') return <Bar>{readOnly}</Bar>;
  if (!may.spike) return <Bar>这篇稿件已弃用，只能看。要接着写，请找能恢复它的编辑。</Bar>;
  return (
    <Bar
      acts={
        <a className="btn" href="#unspike">
          去恢复
        </a>
      }
    >
      这篇稿件已弃用，只能看。要接着写，请先恢复。
    </Bar>
  );
}

const endedText: Partial<Record<string, string>> = {
  killed: '这篇稿件刚被撤稿。您的改动仍会存为草稿，读者看不到。',
};
