import type { ReactNodeViewProps } from '@tiptap/react';
import type { MenuItem } from '../menu-button.island.tsx';
import { setNodeAttrs } from './node-text.island.tsx';

/** The mark of a picture, film or sound that was made with AI. */
export function aiMadeItem(of: ReactNodeViewProps): MenuItem {
  const aiMade = of.node.attrs['aiMade'] === true;
  return {
    name: '由 AI 生成',
    checked: aiMade,
    run: () => setNodeAttrs(of, { aiMade: aiMade ? null : true }),
  };
}

export const removeItem = (of: ReactNodeViewProps): MenuItem => ({
  name: '删除',
  icon: 'close',
  run: () => of.deleteNode(),
});
