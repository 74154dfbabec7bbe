'use client';

import type { Editor, JSONContent } from '@tiptap/core';
import { useEditor } from '@tiptap/react';
import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';
import type { ArticleInput } from '#newsroom/revision/article-input.rule.ts';
import { storyToContent } from '../story/story-content.ts';
import { type StoryEditor, StoryEditorContext } from '../story/story-editor.island.tsx';
import { storySchema } from '../story/story-schema.ts';
import { clearOfBars } from './bar-heights.ts';
import { storyExtensions } from './story-extensions.ts';

const copyAttributes = {
  class: 'prose',
  role: 'textbox',
  'aria-multiline': 'true',
  'aria-label': '正文',
  spellcheck: 'false',
};

/** Bar, copy and panel; the panel goes below the copy where there is no room beside it. */
const frame =
  'desk editing grid-cols-[minmax(0,1fr)_23.5rem] grid-rows-[auto_1fr] content-stretch min-h-dvh max-laptop:grid-cols-1';

type ScopeProps = {
  story: ArticleInput;
  /** May only be read. */
  readOnly?: boolean;
  /** Shown until the editor has started. */
  fallback?: ReactNode;
  children: ReactNode;
};

/** Holds one story's editor. Everything inside writes into its document, so one undo stack serves text and fields. */
export function StoryEditorScope({ story, readOnly = false, fallback, children }: ScopeProps) {
  const [options] = useState(() => ({
    extensions: storyExtensions(),
    content: fittingContent(story),
    editable: !readOnly,
    immediatelyRender: false,
    editorProps: {
      attributes: copyAttributes,
      scrollThreshold: clearOfBars(0),
      // A line's height more, so that one sees where one is going.
      scrollMargin: clearOfBars(28),
    },
    shouldRerenderOnTransaction: false,
  }));
  const editor = useEditor(options);
  const scope = useMemo(() => editor && editorScope(editor), [editor]);
  if (!scope) return <div className={frame}>{fallback}</div>;

  /** Also in text fields of the story: their own undo would know nothing of the rest. */
  function undoKeys(event: KeyboardEvent) {
    const { target, nativeEvent } = event;
    if (!(event.metaKey || event.ctrlKey) || event.altKey || nativeEvent.isComposing) return;
    if (target instanceof Element && target.closest('dialog, [data-own-undo]')) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && (key !== 'y' || event.shiftKey)) return;
    event.preventDefault();
    event.stopPropagation();
    if (key === 'y' || event.shiftKey) scope?.redo();
    else scope?.undo();
  }

  return (
    <StoryEditorContext value={scope}>
      <div className={frame} onKeyDownCapture={undoKeys}>
        {children}
      </div>
    </StoryEditorContext>
  );
}

/** Fails loudly where a story doesn't fit: the editor by itself would start empty, and saving would lose all. */
function fittingContent(story: ArticleInput): JSONContent {
  const content = storyToContent(story);
  storySchema.nodeFromJSON(content).check();
  return content;
}

function editorScope(editor: Editor): StoryEditor {
  const flushes = new Set<() => void>();
  const flush = () => {
    for (const run of flushes) run();
  };
  return {
    editor,
    flush,
    undo: () => {
      flush();
      editor.commands.undo();
    },
    redo: () => {
      flush();
      editor.commands.redo();
    },
    onFlush: (run) => {
      flushes.add(run);
      return () => void flushes.delete(run);
    },
    untaken: new Map(),
  };
}
