'use client';

import { useRef, useState, useSyncExternalStore } from 'react';
import { useFormScope } from './form-scope.island.tsx';

const never = () => () => {};

/** What an answer shows this once, to be written down, copied or printed. */
export function OnceShown() {
  const { once } = useFormScope().state;
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const list = useRef<HTMLOListElement>(null);
  const [copied, setCopied] = useState(false);
  if (!once) return null;

  async function copy() {
    const text = once?.lines.join('\n') ?? '';
    // Plain http, as on a LAN, has no clipboard: then the text is chosen, and Ctrl+C does the rest.
    const done = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    if (list.current) getSelection()?.selectAllChildren(list.current);
    setCopied(done ?? document.execCommand('copy'));
  }

  return (
    <section className="once" aria-labelledby="once-title">
      <h3 id="once-title" className="text-base font-semibold">
        {once.title}
      </h3>
      <p className="hint">{once.hint}</p>
      <ol ref={list} className="grid grid-cols-[repeat(auto-fill,minmax(13rem,1fr))] gap-x-6 gap-y-[0.35rem]">
        {once.lines.map((line) => (
          <li key={line}>
            <code>{line}</code>
          </li>
        ))}
      </ol>
      {scripted ? (
        <div className="acts">
          <button type="button" className="btn" onClick={() => void copy()}>
            复制
          </button>
          {once.lines.length > 1 ? (
            <button type="button" className="btn" onClick={() => print()}>
              打印
            </button>
          ) : null}
          <span role="status">{copied ? '已复制。' : ''}</span>
        </div>
      ) : null}
    </section>
  );
}
