'use client';

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { createContext, useCallback, useContext, useEffect } from 'react';
import { type FieldName, type StoryFields, fieldsOf } from './story-fields.ts';

export type StoryEditor = {
  editor: Editor;
  /** Brings what is being typed in fields into the document: before saving, and before an undo. */
  flush: () => void;
  undo: () => void;
  redo: () => void;
  /** Registers what a field has to do for that; answers with how to take it back. */
  onFlush: (run: () => void) => () => void;
  /** What stands in fields and is not in the document, by field, and why. */
  untaken: Map<string, string>;
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

/**
 * Tells that what stands in a field is not in the story: `why`, undefined where it is. Who publishes goes by what they
 * see, so until it is put right or cleared nothing is published.
 */
export function useUntaken(name: FieldName, why: string | undefined): void {
  const { untaken } = useStoryEditor();
  useEffect(() => {
    if (why === undefined) return;
    untaken.set(name, why);
    return () => void untaken.delete(name);
  }, [untaken, name, why]);
}
