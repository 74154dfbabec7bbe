'use client';

import { EditorContent } from '@tiptap/react';
import { Suspense, lazy, useEffect, useState } from 'react';
import { useMayWrite } from '../saving/saving-context.island.tsx';
import type { EditorPageView } from '../story/editor-page-view.ts';
import { useStoryEditor } from '../story/story-editor.island.tsx';
import { useBarHeights } from './bar-heights.ts';
import { BlockGrip } from './blocks/block-grip.island.tsx';
import { EditorInput } from './editor-input.island.tsx';
import { VoiceLine } from './editor-voice.island.tsx';
import { HeadFields } from './head-fields.island.tsx';
import { useEditorKeys } from './keys/editor-keys.island.tsx';
import { SlashMenu } from './keys/slash-menu.island.tsx';
import { Toolbar } from './toolbar.island.tsx';
import { WordCount } from './word-count.island.tsx';

const FindBar = lazy(async () => {
  const { FindBar } = await import('./find/find-bar.island.tsx');
  return { default: FindBar };
});

/** The story as readers get it, to be written in. */
export function Canvas({ view }: { view: EditorPageView }) {
  const { editor } = useStoryEditor();
  const [finding, setFinding] = useState(false);
  const find = () => {
    setFinding(true);
    document.querySelector<HTMLInputElement>('.find-bar input')?.select();
  };
  const keys = useEditorKeys(find);
  const mayWrite = useMayWrite();
  useBarHeights();
  useBeginning(view.draft.id === 0);
  return (
    <main className="canvas" id="main" onKeyDownCapture={keys}>
      <h1 className="sr-only">{view.draft.id === 0 ? '写稿' : '编辑稿件'}</h1>
      <div className="edit-tools sticky top-(--head-height) z-4">
        {mayWrite ? <Toolbar onFind={find} /> : null}
        <Suspense fallback={null}>{finding ? <FindBar onClose={() => setFinding(false)} /> : null}</Suspense>
      </div>
      <div className="doc">
        <HeadFields noBreak={view.noBreak} />
        <div className="relative">
          <EditorContent editor={editor} />
          <BlockGrip />
        </div>
        <SlashMenu />
        <EditorInput />
      </div>
      <footer className="edit-foot sticky bottom-(--strip-height) z-3 flex min-h-10 items-center gap-4 border-t border-rule bg-raised px-7 py-1 text-2xs text-ink-3 max-phone:px-5">
        <VoiceLine />
        <WordCount />
      </footer>
    </main>
  );
}

/** A new story begins with its headline, unless its writer is somewhere already. */
function useBeginning(isNew: boolean): void {
  useEffect(() => {
    if (!isNew || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('[data-field="headline"]')?.focus({ preventScroll: true });
  }, [isNew]);
}
