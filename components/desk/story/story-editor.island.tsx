'use client';

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { createContext, useCallback, useContext } from 'react';
import { type FieldName, type StoryFields, fieldsOf } from './story-fields.ts';

export type StoryEditor = {
  editor: Editor;
  /** Brings what is being typed in fields into the document: before saving, and before an undo. */
  flush: () => void;
  undo: () => void;
  redo: () => void;
  /** Registers what a field has to do for that; answers with how to take it back. */
  onFlush: (run: () => void) => () => void;
};

export const StoryEditorContext = createContext<StoryEditor | null>(null);

export function useStoryEditor(): StoryEditor {
  const found = useContext(StoryEditorContext);
  if (!found) throw new Error('outside of a StoryEditorScope');
  return found;
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
