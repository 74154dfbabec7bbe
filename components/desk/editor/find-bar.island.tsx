'use client';

import { TextSelection } from '@tiptap/pm/state';
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useEditorState } from '@tiptap/react';
import { Icon } from '../../ui/icon.tsx';
import { useVoice } from './editor-voice.island.tsx';
import { findKey, findMarks } from './find-marks.ts';
import { type Hit, findHits, replaceHits } from './find-words.ts';
import { showHit } from './show-hit.ts';
import { useStoryEditor } from './story-editor.island.tsx';
import { useWritable } from './writable.island.tsx';

type Props = {
  /** Grows with each asking, also while it is open: then the field is chosen again. */
  asked: number;
  onClose: () => void;
};

/** Finds words in the copy, its captions and the story's head, and puts others in their place. */
export function FindBar({ asked, onClose }: Props) {
  const { editor, flush } = useStoryEditor();
  const { say } = useVoice();
  const writable = useWritable();
  const [words, setWords] = useState('');
  const [instead, setInstead] = useState('');
  const [matchCase, setMatchCase] = useState(false);
  const [now, setNow] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const doc = useEditorState({ editor, selector: ({ editor }) => editor.state.doc });
  const hits = findHits(doc, { words, matchCase });
  const at = hits.length === 0 ? -1 : Math.min(now, hits.length - 1);

  const start = useEffectEvent(() => {
    flush();
    const { from, to, empty } = editor.state.selection;
    const chosen = empty ? '' : editor.state.doc.textBetween(from, to, '\n');
    if (chosen !== '' && !chosen.includes('\n')) setWords(chosen);
    field.current?.focus();
    field.current?.select();
  });
  useEffect(() => start(), [asked]);

  useEffect(() => {
    editor.registerPlugin(findMarks());
    return () => {
      if (!editor.isDestroyed) editor.unregisterPlugin(findKey);
    };
  }, [editor]);

  const mark = useEffectEvent(() => {
    editor.view.dispatch(editor.state.tr.setMeta(findKey, { hits, now: at }));
  });
  useEffect(() => mark(), [doc, words, matchCase, at]);

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
      editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, hit.from, hit.to)));
    }
    editor.view.focus();
  }

  function keys(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229 || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close();
  }

  const current = hits[at];
  return (
    <search className="findb" data-own-undo="" onKeyDown={keys}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          step(1);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          step(-1);
        }}
      >
        <label className="fld">
          <Icon name="search" />
          <input
            ref={field}
            aria-label="查找"
            placeholder="查找"
            value={words}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => {
              setWords(event.target.value);
              setNow(0);
            }}
          />
        </label>
        <output className="num" aria-live="polite">
          {words === '' ? '' : hits.length === 0 ? '没有找到' : `${at + 1} / ${hits.length}`}
        </output>
        <button type="button" className="ib" aria-label="上一处" title="上一处" onClick={() => step(-1)}>
          <Icon name="up" />
        </button>
        <button type="submit" className="ib" aria-label="下一处" title="下一处">
          <Icon name="down" />
        </button>
        <label className="check">
          <input
            type="checkbox"
            className="ck"
            checked={matchCase}
            onChange={(event) => setMatchCase(event.target.checked)}
          />
          区分大小写
        </label>
      </form>
      {writable ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (current) replace([current]);
          }}
        >
          <label className="fld">
            <input
              aria-label="替换为"
              placeholder="替换为"
              value={instead}
              maxLength={200}
              autoComplete="off"
              onChange={(event) => setInstead(event.target.value)}
            />
          </label>
          <button type="submit" className="btn" aria-disabled={!current || undefined}>
            替换
          </button>
          <button type="button" className="btn" aria-disabled={hits.length === 0 || undefined} onClick={() => replace(hits)}>
            全部替换
          </button>
        </form>
      ) : null}
      <button type="button" className="ib" aria-label="关闭查找" onClick={close}>
        <Icon name="close" />
      </button>
    </search>
  );
}
