'use client';

import type { Editor } from '@tiptap/core';
import type { Slice } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { useEffect, useEffectEvent } from 'react';
import { storyCaps, toldExcess } from '#newsroom/body/body-size.rule.ts';
import { toldLeftOut } from '#newsroom/wire/foreign/not-copy.rule.ts';
import { useMediaFacts } from '../story/media-facts.island.tsx';
import { useStoryEditor } from '../story/story-editor.island.tsx';
import { pasteExcess } from './copy-size.ts';
import { useVoice } from './editor-voice.island.tsx';
import { PasteReader } from './paste/paste-reader.ts';
import { uploadPictures } from './paste/upload-pictures.ts';

const key = new PluginKey('editorInput');

/** What comes in by paste and drop: foreign copy cleaned, picture files uploaded. */
export function EditorInput() {
  const { editor } = useStoryEditor();
  const { say } = useVoice();
  const { add } = useMediaFacts();
  const upload = useEffectEvent((files: readonly File[], at: number) => {
    void uploadPictures({ editor, files, at, add, say });
  });
  const tell = useEffectEvent((text: string, undoable = false) =>
    say(text, undoable ? { label: '撤销粘贴', run: undoUnlessChanged(editor) } : undefined),
  );
  useEffect(() => {
    const reader = new PasteReader(editor.schema);
    let toldOfPaste = false;
    const plugin = new Plugin({
      key,
      props: {
        clipboardParser: reader,
        clipboardTextParser: (text) => reader.parseText(text),
        transformPasted: (slice, view) => reader.fit(slice, view),
        handlePaste: (view, event, slice) => {
          const files = picturesIn(event.clipboardData);
          if (files.length > 0 && !hasWords(event.clipboardData)) {
            upload(files, gapAfter(view, view.state.selection.to));
            return true;
          }
          return refuses(view, slice) || tellLeft();
        },
        handleDrop: (view, event, slice, moved) => {
          if (moved) return false;
          const dropped = event.dataTransfer;
          const files = picturesIn(dropped);
          if (files.length > 0) {
            const found = view.posAtCoords({ left: event.clientX, top: event.clientY });
            upload(files, gapAfter(view, found?.pos ?? view.state.doc.content.size));
            event.preventDefault();
            return true;
          }
          if ((dropped?.files.length ?? 0) > 0) {
            event.preventDefault();
            tell('这里只能拖入图片。视频和音频请用工具栏插入。');
            return true;
          }
          if (!refuses(view, slice)) return tellLeft();
          event.preventDefault();
          return true;
        },
      },
    });
    /** True for what would be too much: nothing of it comes in, and what is there stays. */
    function refuses(view: EditorView, slice: Slice): boolean {
      const excess = reader.tooMuch ? tooMuch : pasteExcess(view.state, slice);
      if (excess !== null) tell(`没有粘贴：${excess}`);
      return excess !== null;
    }
    function tellLeft(): false {
      const pictures = reader.pictures > 0 ? `${reader.pictures} 张图片没有带入，已留出位置，请上传。` : '';
      const unplaced =
        reader.unplaced > 0 ? `这里放不下图片和视频，${reader.unplaced} 处没有带入，请贴到段落之间。` : '';
      const words = reader.left.length > 0 ? `没有带入${toldLeftOut(reader.left)}。` : '';
      const told = words + unplaced + pictures;
      // What was told of an earlier paste would be read as being about this one.
      if (told !== '' || toldOfPaste) tell(told, words + unplaced !== '');
      toldOfPaste = told !== '';
      return false;
    }
    editor.registerPlugin(plugin, (own, plugins) => [own, ...plugins]);
    return () => {
      if (!editor.isDestroyed) editor.unregisterPlugin(key);
    };
  }, [editor]);
  return null;
}

const tooMuch = toldExcess('characters', storyCaps);

/** Takes back what is being pasted now, as long as nothing was changed since. */
function undoUnlessChanged(editor: Editor): () => boolean {
  let pasted: unknown = null;
  queueMicrotask(() => {
    pasted = editor.state.doc;
  });
  return () => editor.state.doc === pasted && editor.commands.undo();
}

const picturesIn = (data: DataTransfer | null): File[] =>
  [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'));

/** Word and others put a picture of the text beside the text. A tree that belongs to no window loads nothing. */
function hasWords(data: DataTransfer | null): boolean {
  const html = data?.getData('text/html') ?? '';
  const words =
    html === ''
      ? data?.getData('text/plain')
      : new DOMParser().parseFromString(html, 'text/html').body.textContent;
  return (words ?? '').trim() !== '';
}

/** Behind the block that a place is in. */
function gapAfter({ state }: EditorView, pos: number): number {
  const $pos = state.doc.resolve(pos);
  return $pos.depth === 0 ? pos : $pos.after(1);
}
