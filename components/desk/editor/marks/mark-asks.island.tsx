'use client';

import { lazy, useMemo } from 'react';
import { useStoryEditor } from '../../story/story-editor.island.tsx';
import { useAsk } from '../editor-ask.island.tsx';
import { useVoice } from '../editor-voice.island.tsx';
import { insertText, markedRange, setMarkOn } from './inline-edits.ts';
import type { LinkChoice } from './link-dialog.island.tsx';

const LinkDialog = lazy(async () => {
  const { LinkDialog } = await import('./link-dialog.island.tsx');
  return { default: LinkDialog };
});
const RubyDialog = lazy(async () => {
  const { RubyDialog } = await import('./ruby-dialog.island.tsx');
  return { default: RubyDialog };
});

/** Marks that ask for something first: where a link leads, how words are read. */
export function useMarkAsks() {
  const { editor } = useStoryEditor();
  const { ask, story } = useAsk();
  const { say } = useVoice();
  return useMemo(() => {
    /** On the link that the cursor is in, or on the selected words; without either the address itself becomes the words. */
    async function link() {
      const known = markedRange(editor, 'link') ?? markedRange(editor, 'story');
      const { from, to, empty } = editor.state.selection;
      if (!editor.state.selection.$from.parent.inlineContent) return;
      const href: unknown = known?.attrs['href'];
      const choice = await ask<LinkChoice>((answer) => (
        <LinkDialog href={typeof href === 'string' ? href : ''} linked={known !== null} onAnswer={answer} />
      ));
      if (!choice) return editor.view.focus();
      const picked = choice.kind === 'story' ? await story('链到本站稿件') : null;
      if (choice.kind === 'story' && !picked) return editor.view.focus();
      const mark = choice.kind === 'link' ? webLink(choice.href) : picked && storyLink(picked.publicId);
      if (!known && empty) {
        const words = picked?.headline ?? (choice.kind === 'link' ? choice.href : '');
        if (words === '') return;
        insertText(editor, words);
        setMarkOn(editor, { from, to: from + words.length }, mark, []);
      } else setMarkOn(editor, known ?? { from, to }, mark, ['link', 'story']);
    }

    async function ruby() {
      const { from, to, empty, $from, $to } = editor.state.selection;
      const known = markedRange(editor, 'ruby');
      const range = known ?? { from, to };
      if ((empty && !known) || !$from.sameParent($to)) {
        say('请先选中一段里要注音的字。');
        return;
      }
      const words = editor.state.doc.textBetween(range.from, range.to);
      const old: unknown = known?.attrs['text'];
      const reading = await ask<string>((answer) => (
        <RubyDialog words={words} reading={typeof old === 'string' ? old : ''} onAnswer={answer} />
      ));
      if (reading === null) return editor.view.focus();
      setMarkOn(editor, range, reading === '' ? null : { name: 'ruby', attrs: { text: reading } }, ['ruby']);
    }
    return { link, ruby };
  }, [editor, ask, story, say]);
}

const webLink = (href: string) => ({ name: 'link', attrs: { href } });
const storyLink = (publicId: string) => ({ name: 'story', attrs: { publicId } });
