import { useEffect, useState } from 'react';
import type { ArticleInput } from '#newsroom/revision/article-input.rule.ts';
import { editorStory } from '../story/story-content.ts';
import { useStoryEditor } from '../story/story-editor.island.tsx';

/** Long enough not to run between two keystrokes. */
const pauseMs = 500;

/** The story as it stands, brought up to date after a pause: for what is told about it, never for writing it. */
export function useStoryNow(): ArticleInput {
  const { editor } = useStoryEditor();
  const [story, setStory] = useState(() => editorStory(editor));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      if (!transaction.docChanged) return;
      clearTimeout(timer);
      timer = setTimeout(() => setStory(editorStory(editor)), pauseMs);
    };
    editor.on('transaction', later);
    return () => {
      clearTimeout(timer);
      editor.off('transaction', later);
    };
  }, [editor]);
  return story;
}
