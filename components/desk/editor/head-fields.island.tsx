'use client';

import type { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import type { KeyboardEvent } from 'react';
import { useStoryEditor, useStoryField } from '../story/story-editor.island.tsx';
import { type TextDraft, useTextDraft } from '../story/text-draft.island.tsx';
import { HeadlinePreview } from './headline-preview.island.tsx';
import { useWritable } from './writable.island.tsx';

type Name = 'kicker' | 'headline' | 'shortHeadline' | 'standfirst';

/**
 * How each looks and what it says while it is empty. None is cut by the browser, which says nothing: what is too long
 * stays as typed, and the save says so.
 */
const looks: Record<Name, { label: string; className: string; placeholder: string }> = {
  kicker: { label: '引题', className: 'kicker', placeholder: '引题（选填）' },
  headline: { label: '标题', className: 'headline', placeholder: '标题' },
  standfirst: {
    label: '导语',
    className: 'standfirst',
    placeholder: '导语（选填）：列表页与分享卡片会用到',
  },
  shortHeadline: {
    label: '短标题',
    className: 'short-headline',
    placeholder: '短标题（选填）：随稿保存，目前各列表都用完整标题',
  },
};

/** Longest headline that the front page sets in two lines. */
const bestHeadline = 26;
const bestShort = 16;

/** Kicker, headline, short headline and standfirst, as they look to readers. */
export function HeadFields({ noBreak }: { noBreak: readonly string[] }) {
  const { editor } = useStoryEditor();
  const kicker = useHeadDraft('kicker');
  const headline = useHeadDraft('headline');
  const shortHeadline = useHeadDraft('shortHeadline');
  const standfirst = useHeadDraft('standfirst');

  /** Enter goes on to the next field, from the last one into the copy. */
  function next(event: KeyboardEvent<HTMLTextAreaElement>) {
    const { currentTarget: target, nativeEvent } = event;
    if (nativeEvent.isComposing || nativeEvent.keyCode === 229) return;
    const all = target.closest('.story-head')?.querySelectorAll('textarea') ?? [];
    const fields = [...all].filter((one) => one.checkVisibility());
    const at = fields.indexOf(target);
    const atEnd = target.selectionStart === target.value.length;
    if (event.key === 'Enter' || (event.key === 'ArrowDown' && atEnd)) {
      const following = fields[at + 1];
      if (following) following.focus();
      else focusStart(editor);
    } else if (event.key === 'ArrowUp' && target.selectionEnd === 0 && at > 0) fields[at - 1]?.focus();
    else return;
    event.preventDefault();
  }

  return (
    <div className="story-head relative">
      <HeadField name="kicker" draft={kicker} onKeyDown={next} />
      <HeadField name="headline" draft={headline} onKeyDown={next} />
      <div className="counts flex justify-between pt-[0.4rem] text-2xs text-ink-3">
        <span>建议不超过 {bestHeadline} 字</span>
        <Length text={headline.value} best={bestHeadline} />
      </div>
      <HeadField name="standfirst" draft={standfirst} onKeyDown={next} />
      <HeadlinePreview kicker={kicker.value} headline={headline.value} noBreak={noBreak}>
        <div className="flex items-baseline gap-4 pt-[0.4rem]">
          <HeadField name="shortHeadline" draft={shortHeadline} onKeyDown={next} />
          {shortHeadline.value === '' ? null : <Length text={shortHeadline.value} best={bestShort} />}
        </div>
      </HeadlinePreview>
    </div>
  );
}

/** At once: TipTap's own command waits for a frame, in which a quick hand's first character would still land here. */
function focusStart({ state, view }: Editor): void {
  view.dispatch(state.tr.setSelection(Selection.atStart(state.doc)).scrollIntoView());
  view.focus();
}

function useHeadDraft(name: Name): TextDraft {
  const [stored, write] = useStoryField(name);
  return useTextDraft(stored, write);
}

type FieldProps = {
  name: Name;
  draft: TextDraft;
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
};

/** A text of the story's head: no box, it looks as it reads, and grows with what is typed. */
function HeadField({ name, draft, onKeyDown }: FieldProps) {
  const writable = useWritable();
  const { label, ...look } = looks[name];
  return (
    <textarea
      {...draft}
      {...look}
      data-field={name}
      value={draft.value}
      aria-label={label}
      rows={1}
      spellCheck={false}
      readOnly={!writable}
      onKeyDown={onKeyDown}
      onChange={(event) =>
        draft.onChange({ target: { value: event.target.value.replaceAll(/\s+/g, asOneLine) } })
      }
    />
  );
}

/** A pasted line break and the blanks around it. */
const asOneLine = (blank: string) => (blank.includes('\n') ? ' ' : blank);

/** 15 / 26, as it is typed; past that it says so. */
function Length({ text, best }: { text: string; best: number }) {
  const length = Array.from(text).length;
  const over = length > best;
  return (
    <span className={over ? 'num over text-cinnabar' : 'num'}>
      {length} / {best}
      {over ? <span>，偏长</span> : null}
    </span>
  );
}
