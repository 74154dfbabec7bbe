import type { Editor } from '@tiptap/core';
import type { StoryMedia } from '#newsroom/media/media-view.ts';
import { DeskFault } from '../../pickers/ask-desk.ts';
import { uploadFile } from '../../pickers/upload-file.ts';
import { markOf } from '../../story/ai-made.ts';
import { insertBlocks } from '../blocks/block-edits.ts';

type Order = {
  editor: Editor;
  files: readonly File[];
  /** Between two blocks. */
  at: number;
  add: (media: StoryMedia) => void;
  say: (text: string) => void;
};

/** Stores pictures that were dropped or pasted into the copy and puts them there, wherever that place is by then. */
export async function uploadPictures({ editor, files, at, add, say }: Order): Promise<void> {
  let place = at;
  const follow = ({ transaction }: { transaction: { mapping: { map: (pos: number) => number } } }) => {
    place = transaction.mapping.map(place);
  };
  editor.on('transaction', follow);
  const faults: string[] = [];
  try {
    for (const [index, file] of files.entries()) {
      say(files.length > 1 ? `正在上传第 ${index + 1} 张，共 ${files.length} 张` : '正在上传图片');
      try {
        const { id, media, caption, credit, alt, aiWords } = await uploadFile(file, 'image');
        if (media?.kind !== 'image') throw new DeskFault('不是图片。');
        add(media);
        insertBlocks(
          editor,
          [{ type: 'figure', mediaId: id, caption, credit, alt, ...markOf({ aiWords }) }],
          place,
        );
      } catch (error) {
        faults.push(
          `${file.name}：${error instanceof DeskFault ? error.message : '没有传上去，请再试一次。'}`,
        );
      }
    }
  } finally {
    editor.off('transaction', follow);
  }
  const done = files.length - faults.length;
  say([done > 0 ? `已放入 ${done} 张图片。` : '', ...faults].filter(Boolean).join(' '));
}
