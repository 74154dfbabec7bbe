'use client';

import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { useEditorState } from '@tiptap/react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { Icon } from '../../../ui/icon.tsx';
import { Tick } from '../../form/tick.tsx';
import { useStoryEditor } from '../../story/story-editor.island.tsx';
import { useVoice } from '../editor-voice.island.tsx';
import { useWritable } from '../writable.island.tsx';
import { findKey, findMarks } from './find-marks.ts';
import { type Hit, findHits, replaceHits } from './find-words.ts';
import { showHit } from './show-hit.ts';

/** Finds words in the copy, its captions and the story's head, and puts others in their place. */
export function FindBar({ onClose }: { onClose: () => void }) {
  const { editor, flush } = useStoryEditor();
  const { say } = useVoice();
  const writable = useWritable();
  const [words, setWords] = useState(() => selectedWords(editor));
  const [instead, setInstead] = useState('');
  const [matchCase, setMatchCase] = useState(false);
  const [now, setNow] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const doc = useEditorState({ editor, selector: ({ editor }) => editor.state.doc });
  const hits = useMemo(() => findHits(doc, { words, matchCase }), [doc, words, matchCase]);
  const at = hits.length === 0 ? -1 : Math.min(now, hits.length - 1);

  useEffect(() => {
    flush();
    field.current?.select();
    editor.registerPlugin(findMarks());
    return () => {
      if (!editor.isDestroyed) editor.unregisterPlugin(findKey);
    };
  }, [editor, flush]);
  useEffect(() => {
    editor.view.dispatch(editor.state.tr.setMeta(findKey, { hits, now: at }));
  }, [editor, hits, at]);

  function step(by: 1 | -1) {
    if (hits.length === 0) return;
    const next = (at + by + hits.length) % hits.length;
    setNow(next);
    const hit = hits[next];
    if (hit) showHit(editor, hit);
  }

  function replace(which: readonly Hit[]) {
    if (which.length === 0 || !writable) return;
    flush();
    editor.view.dispatch(replaceHits(editor.state, which, instead));
    if (which.length > 1) say(`已替换 ${which.length} 处。`);
    const [first] = which;
    if (which.length === 1 && first) showHit(editor, first);
  }

  function close() {
    const hit = hits[at];
    onClose();
    if (hit?.place === 'copy') {
      editor.view.dispatch(
        editor.state.tr.setSelection(TextSelection.create(editor.state.doc, hit.from, hit.to)),
      );
    }
    editor.view.focus();
  }

  function keys(event: KeyboardEvent) {
    const { key, shiftKey, target, nativeEvent } = event;
    if (nativeEvent.isComposing || nativeEvent.keyCode === 229) return;
    if (key === 'Escape') close();
    else if (key === 'Enter' && shiftKey && target === field.current) step(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const current = hits[at];
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape, from any of its fields
    <search
      className="find-bar flex flex-wrap items-center gap-x-4 gap-y-[0.4rem] border-b border-rule bg-raised px-5 py-[0.4rem] text-xs"
      data-own-undo=""
      onKeyDown={keys}
    >
      <form
        className="flex flex-wrap items-center gap-[0.4rem]"
        onSubmit={(event) => {
          event.preventDefault();
          step(1);
        }}
      >
        <label className="icon-field w-56 max-phone:w-44">
          <Icon name="search" />
          <input
            ref={field}
            aria-label="查找"
            placeholder="查找"
            value={words}
            autoComplete="off"
            onChange={(event) => {
              setWords(event.target.value);
              setNow(0);
            }}
          />
        </label>
        <output className="num min-w-[4.5em] text-ink-3" aria-live="polite">
          {words === '' ? '' : hits.length === 0 ? '没有找到' : `${at + 1} / ${hits.length}`}
        </output>
        <button
          type="button"
          className="icon-button"
          aria-label="上一处"
          title="上一处"
          onClick={() => step(-1)}
        >
          <Icon name="up" />
        </button>
        <button type="submit" className="icon-button" aria-label="下一处" title="下一处">
          <Icon name="down" />
        </button>
        <Tick label="区分大小写" checked={matchCase} onTick={setMatchCase} />
      </form>
      {writable ? (
        <form
          className="flex flex-wrap items-center gap-[0.4rem]"
          onSubmit={(event) => {
            event.preventDefault();
            if (current) replace([current]);
          }}
        >
          <label className="icon-field w-56 max-phone:w-44">
            <input
              aria-label="替换为"
              placeholder="替换为"
              value={instead}
              autoComplete="off"
              onChange={(event) => setInstead(event.target.value)}
            />
          </label>
          <button type="submit" className="btn" aria-disabled={!current || undefined}>
            替换
          </button>
          <button
            type="button"
            className="btn"
            aria-disabled={hits.length === 0 || undefined}
            onClick={() => replace(hits)}
          >
            全部替换
          </button>
        </form>
      ) : null}
      <button type="button" className="icon-button ml-auto" aria-label="关闭查找" onClick={close}>
        <Icon name="close" />
      </button>
    </search>
  );
}

function selectedWords({ state }: Editor): string {
  const { from, to } = state.selection;
  const words = state.doc.textBetween(from, to, '\n');
  return words.includes('\n') ? '' : words.slice(0, 200);
}
