'use client';

import type { KeyboardEvent } from 'react';
import { useStoryEditor } from '../../story/story-editor.island.tsx';
import { moveSelectedInGallery } from '../blocks/gallery-acts.ts';
import { useMoveBlocks } from '../blocks/move-blocks.island.tsx';
import { useEditorActs } from '../editor-acts.island.tsx';
import { runShortcut } from './shortcuts.ts';

/** The editor's shortcuts, in its text and around it. Keys of an input method are its own. */
export function useEditorKeys(onFind: () => void): (event: KeyboardEvent<HTMLElement>) => void {
  const acts = useEditorActs();
  const move = useMoveBlocks();
  const { editor } = useStoryEditor();

  function run(event: KeyboardEvent<HTMLElement>): boolean {
    const { nativeEvent: key, target, currentTarget } = event;
    const bare = !key.altKey && !key.shiftKey;
    if ((key.ctrlKey || key.metaKey) && bare && key.code === 'KeyF') return find(onFind);
    if (key.altKey && key.key === 'F10') return focusToolbar(currentTarget);
    const { dom } = editor.view;
    if (!editor.isEditable || !(target instanceof Node) || !dom.contains(target)) return false;
    if (key.altKey && !key.ctrlKey && !key.metaKey && !key.shiftKey) {
      if (key.key === 'ArrowUp' || key.key === 'ArrowDown') {
        move.selected(key.key === 'ArrowUp' ? -1 : 1);
        return true;
      }
      if (key.key === 'ArrowLeft' || key.key === 'ArrowRight') {
        return moveSelectedInGallery(editor, key.key === 'ArrowLeft' ? -1 : 1);
      }
      if (key.key === 'Enter') return openGrip(currentTarget);
    }
    return target === dom && runShortcut(key, acts);
  }

  return (event) => {
    const { isComposing, keyCode, altKey, ctrlKey, metaKey } = event.nativeEvent;
    if (isComposing || keyCode === 229 || !(altKey || ctrlKey || metaKey)) return;
    readSelection();
    if (!run(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/** The editor hears of a moved selection a moment later: a quick shortcut would act on the one before. */
function readSelection(): void {
  document.dispatchEvent(new Event('selectionchange'));
}

function openGrip(canvas: HTMLElement): boolean {
  canvas.querySelector<HTMLElement>('.block-grip > button')?.click();
  return true;
}

function find(onFind: () => void): boolean {
  onFind();
  return true;
}

function focusToolbar(canvas: HTMLElement): boolean {
  canvas.querySelector<HTMLElement>('[role=toolbar] [tabindex="0"]')?.focus();
  return true;
}
