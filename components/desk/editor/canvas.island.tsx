'use client';

import { EditorContent } from '@tiptap/react';
import { Suspense, lazy, useState } from 'react';
import type { EditorPageView } from '../story/editor-page-view.ts';
import { useStoryEditor } from '../story/story-editor.island.tsx';
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
  return (
    <main className="canvas" id="main" onKeyDownCapture={keys}>
      <h1 className="sr-only">{view.draft.id === 0 ? '写稿' : '编辑稿件'}</h1>
      <div className="sticky top-16 z-4 max-phone:top-14">
        {view.may.write ? <Toolbar onFind={find} /> : null}
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
      <footer className="sticky bottom-0 z-3 flex min-h-10 items-center gap-4 border-t border-rule bg-raised px-7 py-1 text-2xs text-ink-3 max-phone:px-5">
        <VoiceLine />
        <WordCount />
      </footer>
    </main>
  );
}
