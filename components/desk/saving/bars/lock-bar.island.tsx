'use client';

import { useState } from 'react';
import { clockTime } from '#lib/dates.ts';
import { readHead } from '../save-calls.ts';
import type { Holder } from '../save-calls.ts';
import { useLockState, useSavingState, useWriting } from '../saving-context.island.tsx';
import { AskButton } from './ask-button.island.tsx';
import { Bar } from './saving-bar.tsx';

/** Someone else writes here, or this person in another window. */
export function LockBar() {
  const { saver, keeper } = useWriting();
  const { kind, holder } = useLockState();
  const { keptAside, articleId } = useSavingState();
  const [failed, setFailed] = useState(false);
  if (kind !== 'lost') return null;

  async function look() {
    const head = articleId === null ? null : await readHead(articleId);
    setFailed(head?.kind !== 'head');
    if (head?.kind === 'head') saver.merger.show(head);
  }

  const take = () => void keeper.take().then((held) => setFailed(!held));
  return (
    <Bar
      acts={
        <>
          <button type="button" className="btn" onClick={() => void look()}>
            看最新
          </button>
          {holder ? (
            <AskButton
              strong
              label={holder.own ? '在这里编辑' : '接手编辑'}
              question={questionOf(holder)}
              onYes={take}
            />
          ) : (
            <button type="button" className="btn primary" onClick={take}>
              开始编辑
            </button>
          )}
        </>
      }
    >
      {holder ? told(holder) : '现在没有人在编辑这篇稿件了。'}
      {keptAside ? ' 您的改动已另存为一版，没有丢。' : ' 这里是只读的。'}
      {failed ? ' 没有办成，请再试一次。' : ''}
    </Bar>
  );
}

const told = ({ name, since, own }: Holder) =>
  own
    ? `您在另一个窗口打开着这篇稿件（${clockTime(since)} 起）。`
    : `${name} ${clockTime(since)} 起正在编辑这篇稿件。`;

const questionOf = ({ name, own }: Holder) =>
  own
    ? '改在这个窗口里编辑？另一个窗口会变成只读，没存的改动会另存为一版，不会丢。'
    : `${name}正在编辑。接手以后，他那边会变成只读，没存的改动会另存为一版，不会丢。`;
