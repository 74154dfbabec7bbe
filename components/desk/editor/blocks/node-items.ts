import type { ReactNodeViewProps } from '@tiptap/react';
import type { StoryMedia } from '#newsroom/media/media-view.ts';
import { aiWordsOf } from '../../story/ai-made.ts';
import type { MenuItem } from '../menu-button.island.tsx';
import { setNodeAttrs } from './node-text.island.tsx';

/** The mark of a picture, film or sound that was made with AI; where the file says so itself, nobody takes it off. */
export function aiMadeItem(of: ReactNodeViewProps, media: Readonly<Record<string, StoryMedia>>): MenuItem {
  const mediaId: unknown = of.node.attrs['mediaId'];
  const own = aiWordsOf(typeof mediaId === 'string' ? media[mediaId] : undefined) !== '';
  const aiMade = own || of.node.attrs['aiMade'] === true;
  return {
    name: own ? '由 AI 生成（文件自带标识）' : '由 AI 生成',
    checked: aiMade,
    off: own,
    run: () => setNodeAttrs(of, { aiMade: aiMade ? null : true }),
  };
}

export const removeItem = (of: ReactNodeViewProps): MenuItem => ({
  name: '删除',
  icon: 'close',
  run: () => of.deleteNode(),
});
