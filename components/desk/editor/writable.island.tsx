'use client';

import { useSaving } from '../saving/saving-context.island.tsx';
import { useStoryEditor } from '../story/story-editor.island.tsx';

/** May the story be written in here and now? Changes when its lock is lost or got back. */
export function useWritable(): boolean {
  const { status } = useSaving();
  const { editor } = useStoryEditor();
  return status !== 'locked' && editor.isEditable;
}
