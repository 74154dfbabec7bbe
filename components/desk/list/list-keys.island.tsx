'use client';

import { useEffect, useRef, useSyncExternalStore } from 'react';
import { Icon } from '../../ui/icon.tsx';
import { type KeyLines, KeyTable } from '../form/key-table.tsx';
import { showDialog } from '../form/show-dialog.ts';
import { Tick } from '../form/tick.tsx';
import { useScript } from '../form/use-script.ts';
import { isTyping, moveInMenu, pressInList } from './press-in-list.ts';

const keys: KeyLines = [
  ['J 或 ↓', '下一篇'],
  ['K 或 ↑', '上一篇'],
  ['回车', '打开这一篇'],
  ['X', '选中或取消这一篇'],
  ['Shift 加点击', '选中一段'],
  ['/', '搜索'],
  ['N', '写稿'],
  ['Esc', '关闭对话框和菜单'],
  ['?', '看快捷键'],
];

const stored = 'desk-list-keys';
const changed = 'desklistkeys';

function isOn(): boolean {
  try {
    return localStorage.getItem(stored) !== 'off';
  } catch {
    return true;
  }
}

function turn(on: boolean): void {
  try {
    localStorage.setItem(stored, on ? 'on' : 'off');
  } catch {
    // Where storage is forbidden the keys stay on.
  }
  window.dispatchEvent(new Event(changed));
}

function onTurned(tell: () => void): () => void {
  for (const name of [changed, 'storage']) window.addEventListener(name, tell);
  return () => {
    for (const name of [changed, 'storage']) window.removeEventListener(name, tell);
  };
}

/** Single keys for the list, a table of them, and a switch for who dictates or presses keys by accident. */
export function ListKeys({ newPath }: { newPath: string | null }) {
  const help = useRef<HTMLDialogElement>(null);
  const leave = useRef<HTMLButtonElement>(null);
  const script = useScript();
  const on = useSyncExternalStore(onTurned, isOn, () => true);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (moveInMenu(event)) return event.preventDefault();
      if (isTyping(event)) return;
      if (event.key === '?' || event.key === '？') {
        event.preventDefault();
        showHelp(help.current, leave.current);
      } else if (on && pressInList(event, newPath)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [on, newPath]);

  return (
    <>
      <button
        type="button"
        className="list-keys inline-flex min-h-9 items-center gap-[0.5em] text-ink-2 hover:text-azure max-phone:hidden"
        hidden={!script}
        onClick={() => showHelp(help.current, leave.current)}
      >
        快捷键
        <kbd>?</kbd>
      </button>
      <dialog
        ref={help}
        className="ask list-keys w-[min(24rem,calc(100vw-2rem))]"
        aria-labelledby="keys-title"
      >
        <h2 id="keys-title" className="mb-3 text-md font-semibold">
          快捷键
        </h2>
        <KeyTable keys={keys} />
        <Tick label="启用单键快捷键" checked={on} onTick={turn} />
        <form method="dialog" className="acts mt-1">
          <button ref={leave} type="submit" className="btn">
            <Icon name="close" />
            关闭
          </button>
        </form>
      </dialog>
    </>
  );
}

/** The focus is not on the switch, which a stray space would turn. */
function showHelp(help: HTMLDialogElement | null, leave: HTMLElement | null): void {
  if (help) showDialog(help, leave);
}
