'use client';

import type { Editor } from '@tiptap/core';
import { useEditor, useEditorState } from '@tiptap/react';
import { type KeyboardEvent, type ReactNode, createContext, useCallback, useContext, useMemo } from 'react';
import type { ArticleInput } from '#newsroom/article/article-input.rule.ts';
import { storyToContent } from './story-content.ts';
import { storyExtensions } from './story-extensions.ts';
import { type FieldName, type StoryFields, fieldsOf } from './story-fields.ts';

type StoryEditor = {
  editor: Editor;
  /** Brings what is being typed in fields into the document: before saving, and before an undo. */
  flush: () => void;
  /** Registers what a field has to do for that; answers with how to take it back. */
  onFlush: (run: () => void) => () => void;
};

const StoryEditorContext = createContext<StoryEditor | null>(null);

export function useStoryEditor(): StoryEditor {
  const found = useContext(StoryEditorContext);
  if (!found) throw new Error('outside of a StoryEditorScope');
  return found;
}

/** Holds one story's editor. Everything inside writes into its document, so one undo stack serves text and fields. */
export function StoryEditorScope({ story, children }: { story: ArticleInput; children: ReactNode }) {
  const editor = useEditor({
    extensions: storyExtensions(),
    content: storyToContent(story),
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
  });
  const scope = useMemo(() => editor && editorScope(editor), [editor]);
  if (!scope) return null;

  /** Also in text fields: their own undo would know nothing of the rest. */
  function undoKeys(event: KeyboardEvent) {
    if (!(event.metaKey || event.ctrlKey) || event.altKey || event.nativeEvent.isComposing) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    event.stopPropagation();
    scope?.flush();
    if (key === 'y' || event.shiftKey) scope?.editor.commands.redo();
    else scope?.editor.commands.undo();
  }

  return (
    <StoryEditorContext value={scope}>
      <div className="adm ed" onKeyDownCapture={undoKeys}>
        {children}
      </div>
    </StoryEditorContext>
  );
}

function editorScope(editor: Editor): StoryEditor {
  const flushes = new Set<() => void>();
  return {
    editor,
    flush: () => {
      for (const run of flushes) run();
    },
    onFlush: (run) => {
      flushes.add(run);
      return () => void flushes.delete(run);
    },
  };
}

/** A field of the story and how to set it. Each setting is one step of the undo stack. */
export function useStoryField<K extends FieldName>(
  name: K,
): readonly [StoryFields[K], (value: StoryFields[K]) => void] {
  const { editor } = useStoryEditor();
  const value = useEditorState({ editor, selector: ({ editor }) => fieldsOf(editor.state.doc)[name] });
  const set = useCallback(
    (next: StoryFields[K]) => {
      editor.view.dispatch(editor.state.tr.setDocAttribute(name, next));
    },
    [editor, name],
  );
  return [value, set];
}
