'use client';

import { Plugin, PluginKey } from '@tiptap/pm/state';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { EditorPageView } from '../editor/editor-page-view.ts';
import { useMediaFacts } from '../editor/media-facts.island.tsx';
import { editorStory } from '../editor/story-content.ts';
import { useStoryEditor } from '../editor/story-editor.island.tsx';
import { applyStory, asEdited, fromElsewhere } from './apply-story.ts';
import { LockKeeper } from './lock-keeper.ts';
import { readHead } from './save-calls.ts';
import { Saver } from './saver.ts';
import { SavingBars } from './saving-bars.island.tsx';
import { WritingContext } from './saving-context.island.tsx';
import { onSignedIn } from './signed-in-call.ts';
import { leaveTabName, randomName, takeTabName } from './tab-name.ts';
import { answerRollCall } from './tab-roll.ts';

/** While someone types in a field without a pause, its words are brought into the story this often. */
const fieldsMs = 1500;

/** Keeps what is typed inside safe, and nobody else's hand on it. */
export function SavingScope({ view, children }: { view: EditorPageView; children: ReactNode }) {
  const { editor, flush } = useStoryEditor();
  const { add } = useMediaFacts();
  const [tab, setTab] = useState('');
  /** An input method is at work in a text field; the editor itself knows of its own. */
  const composing = useRef(false);
  const writable = useRef(view.may.write);
  const box = useRef<HTMLDivElement>(null);
  const addMedia = useEffectEvent((media: EditorPageView['media']) => add(...Object.values(media)));

  function setWritable(may: boolean) {
    writable.current = may;
    if (!editor.isDestroyed) editor.setEditable(may, false);
    const { activeElement } = document;
    if (activeElement) guardField(activeElement, may);
  }

  const [{ saver, keeper }] = useState(() => {
    const { draft, person } = view;
    const stored = draft.id !== 0;
    const saver = new Saver(
      {
        articleId: stored ? draft.id : null,
        key: randomName(20),
        person: { id: person.id ?? '', name: person.name },
        version: stored ? { revisionId: draft.revisionId, saves: draft.saves } : null,
        savedAt: stored ? draft.updatedAt : null,
        articleState: draft.state,
      },
      {
        story: () => {
          if (!composing.current) flush();
          return editorStory(editor);
        },
        asEdited: (story) => asEdited(editor, story),
        apply: (story, undoable) => applyStory(editor, story, undoable),
        isComposing: () => composing.current || editor.view.composing,
        addMedia: (media) => addMedia(media),
        onMade: (articleId) => {
          window.history.replaceState(null, '', `/admin/articles/${articleId}`);
          keeper.start(articleId, saver.tab);
        },
      },
      (holder) => keeper.lose(holder),
    );
    const keeper = new LockKeeper({
      onLost: () => {
        setWritable(false);
        void saver.lock();
      },
      onHeld: async (version) => {
        const { articleId } = saver.state();
        const behind = version !== null && articleId !== null && !saver.isBasedOn(version);
        const head = behind ? await readHead(articleId) : null;
        setWritable(true);
        saver.unlock(head?.kind === 'head' ? head : null);
      },
      onHead: async (version) => {
        const { articleId } = saver.state();
        if (articleId === null || saver.isBusy || saver.isBasedOn(version)) return;
        const head = await readHead(articleId);
        if (head.kind === 'head') await saver.meet(head);
      },
    });
    return { saver, keeper };
  });

  useEffect(() => {
    const name = takeTabName();
    const mayWrite = view.may.write;
    setTab(name);
    saver.start(name);
    const { articleId } = saver.state();
    if (!mayWrite) editor.setEditable(false, false);
    else if (articleId !== null) keeper.start(articleId, name);
    const stops = [
      keepReadOnly(editor, () => writable.current),
      answerRollCall(name),
      watchEditor(editor, saver),
      watchPage(saver, keeper, name),
      watchFields(box.current, { composing, saver, isWritable: () => writable.current }),
    ];
    return () => {
      saver.stop();
      keeper.stop();
      leaveTabName(name);
      for (const stop of stops) stop();
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for the life of the page: the view is only where it begins
  }, [editor, saver, keeper]);

  return (
    <WritingContext value={{ view, saver, keeper, tab }}>
      <div ref={box} className="writing">
        {children}
      </div>
      <SavingBars />
    </WritingContext>
  );
}

type StoryEditor = ReturnType<typeof useStoryEditor>['editor'];

/** The last word on read-only: whatever control forgets it, nothing changes a text that someone else writes. */
function keepReadOnly(editor: StoryEditor, isWritable: () => boolean): () => void {
  const key = new PluginKey('readOnly');
  const plugin = new Plugin({
    key,
    filterTransaction: (tr) => !tr.docChanged || isWritable() || tr.getMeta(fromElsewhere) === true,
  });
  editor.registerPlugin(plugin);
  return () => {
    if (!editor.isDestroyed) editor.unregisterPlugin(key);
  };
}

function watchEditor(editor: StoryEditor, saver: Saver): () => void {
  const onBlur = () => saver.retry();
  editor.on('update', saver.changed);
  editor.on('blur', onBlur);
  return () => {
    editor.off('update', saver.changed);
    editor.off('blur', onBlur);
  };
}

/** The page is left, put away, or comes back; the network or the session comes back. */
function watchPage(saver: Saver, keeper: LockKeeper, tab: string): () => void {
  const control = new AbortController();
  const { signal } = control;
  const back = () => {
    saver.retry();
    void keeper.beat();
  };
  document.addEventListener(
    'visibilitychange',
    () => (document.visibilityState === 'hidden' ? saver.leave() : back()),
    { signal },
  );
  window.addEventListener('online', back, { signal });
  window.addEventListener('focus', back, { signal });
  window.addEventListener(
    'pagehide',
    () => {
      saver.leave();
      keeper.stop();
      leaveTabName(tab);
    },
    { signal },
  );
  window.addEventListener(
    'pageshow',
    (event) => {
      const { articleId } = saver.state();
      if (!event.persisted || articleId === null) return;
      takeTabName();
      keeper.start(articleId, tab);
      saver.retry();
    },
    { signal },
  );
  window.addEventListener(
    'beforeunload',
    (event) => {
      saver.bringIn();
      // Only what is neither on the server nor on this computer is worth a question.
      if (!saver.copyNow()) event.preventDefault();
    },
    { signal },
  );
  const stopSignedIn = onSignedIn(back);
  return () => {
    control.abort();
    stopSignedIn();
  };
}

type FieldWatch = { composing: { current: boolean }; saver: Saver; isWritable: () => boolean };

/** What is typed in text fields outside the copy, before it is written into the story. */
function watchFields(box: HTMLElement | null, { composing, saver, isWritable }: FieldWatch): () => void {
  if (!box) return () => undefined;
  const control = new AbortController();
  const options = { signal: control.signal, capture: true };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const bringIn = () => {
    timer = undefined;
    if (composing.current) timer = setTimeout(bringIn, fieldsMs);
    else saver.bringIn();
  };
  box.addEventListener(
    'compositionstart',
    ({ target }) => {
      composing.current = isTextField(target);
    },
    options,
  );
  box.addEventListener(
    'compositionend',
    () => {
      composing.current = false;
    },
    options,
  );
  box.addEventListener(
    'input',
    ({ target }) => {
      if (isTextField(target)) timer ??= setTimeout(bringIn, fieldsMs);
    },
    options,
  );
  box.addEventListener('focusin', ({ target }) => guardField(target, isWritable()), options);
  box.addEventListener(
    'focusout',
    ({ target }) => {
      if (isTextField(target)) saver.bringIn();
    },
    options,
  );
  return () => {
    clearTimeout(timer);
    control.abort();
  };
}

const isTextField = (target: unknown): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** A field of the story that may not be written in takes no keys; those of forms (a reason for killing) still do. */
function guardField(target: unknown, may: boolean): void {
  if (!isTextField(target) || target.closest('form, dialog')) return;
  if (!may) {
    target.readOnly = true;
    target.dataset['guarded'] = '';
  } else if (target.dataset['guarded'] !== undefined) {
    target.readOnly = false;
    delete target.dataset['guarded'];
  }
}
