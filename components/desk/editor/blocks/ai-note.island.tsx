'use client';

import type { ReactNodeViewProps } from '@tiptap/react';
import type { StoryMedia } from '#newsroom/media/media-view.ts';
import { aiWordsOf } from '../../story/ai-made.ts';

type Props = { of: ReactNodeViewProps; file: StoryMedia | undefined; what: string };

/** The mark that readers will see, and where it comes from: an editor, or the file itself. */
export function AiNote({ of, file, what }: Props) {
  const own = aiWordsOf(file);
  if (of.node.attrs['aiMade'] !== true && own === '') return null;
  return (
    <span className="ai ms-0 justify-self-start">
      {what}由 AI 生成{own === '' ? '' : `　${own}`}
    </span>
  );
}
