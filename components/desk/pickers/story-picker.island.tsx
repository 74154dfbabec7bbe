'use client';

import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { longTime } from '#lib/dates.ts';
import { stateNames, typeNames } from '#newsroom/body/kinds.rule.ts';
import { type FoundStory, foundStories } from '#newsroom/story/found-story.rule.ts';
import { Icon } from '../../ui/icon.tsx';
import { withQuery } from './ask-desk.ts';
import { useDeskAnswer } from './desk-answer.ts';
import { isComposing, movedOption } from './option-keys.ts';
import { PickerDialog } from './picker-dialog.island.tsx';

export type PickedStory = FoundStory;

type Props = {
  open: boolean;
  title?: string;
  /** Also stories that readers don't see yet. */
  drafts?: boolean;
  /** Ids that cannot be chosen, for they are there already. */
  taken?: readonly number[];
  /** What to offer before anything is typed: stories that share these. */
  like?: { tags: readonly string[]; event: string; besides: readonly number[] };
  /** With `keepOpen` the window stays for the next one. */
  keepOpen?: boolean;
  onPick: (story: PickedStory) => void;
  onClose: () => void;
};

/** Finds one of our own stories by words, tag, public id or pasted address. */
export function StoryPicker({ open, title = '查找本站稿件', onClose, ...rest }: Props) {
  return (
    <PickerDialog open={open} title={title} onClose={onClose}>
      <StoryChoice {...rest} onClose={onClose} />
    </PickerDialog>
  );
}

const noneTaken: readonly number[] = [];

function StoryChoice({
  drafts = false,
  taken = noneTaken,
  like,
  keepOpen = false,
  onPick,
  onClose,
}: Omit<Props, 'open'>) {
  const [query, setQuery] = useState('');
  // By its number and not by its place: answers that come in later move the places.
  const [active, setActive] = useState<number | null>(null);
  const [offered] = useState(like);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const typed = query.trim();
  const suggests = typed === '' && offered !== undefined && (offered.tags.length > 0 || offered.event !== '');
  const found = useDeskAnswer(
    withQuery('/admin/find/stories', { q: typed, drafts: drafts ? '1' : '0' }),
    foundStories,
  );
  const alike = useDeskAnswer(
    suggests
      ? withQuery('/admin/find/stories', {
          tags: offered.tags.join('\n'),
          event: offered.event,
          besides: offered.besides.join(','),
        })
      : null,
    foundStories,
  );
  const suggested = suggests ? (alike.data?.stories ?? []) : [];
  const known = new Set(suggested.map((one) => one.id));
  const others = (found.data?.stories ?? []).filter((one) => !known.has(one.id));
  const stories = [...suggested, ...others];
  const at = stories.findIndex((one) => one.id === active);

  function pick(story: FoundStory | undefined) {
    if (story && !taken.includes(story.id)) onPick(story);
  }

  function keys(event: KeyboardEvent) {
    if (isComposing(event)) return;
    const moved = movedOption(event.key, at, stories.length);
    if (moved !== null) {
      setActive(stories[moved]?.id ?? null);
      list.current?.querySelectorAll('[role=option]')[moved]?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') pick(stories[at < 0 && stories.length === 1 ? 0 : at]);
    else return;
    event.preventDefault();
  }

  const option = (story: FoundStory, index: number) => (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above has the keys
    <div
      key={story.id}
      id={`${id}-${index}`}
      role="option"
      tabIndex={-1}
      aria-selected={index === at}
      aria-disabled={taken.includes(story.id) || undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => pick(story)}
    >
      <StoryLine story={story} taken={taken.includes(story.id)} />
    </div>
  );

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="icon-field mx-4 my-3 flex-wrap">
        <Icon name="search" />
        <input
          type="search"
          role="combobox"
          aria-label="查找稿件"
          aria-expanded={stories.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
          placeholder="标题里的词、标签、编号，或粘贴网址"
          value={query}
          maxLength={300}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(null);
          }}
          onKeyDown={keys}
        />
      </div>
      <div
        className="found min-h-0 flex-1 overflow-y-auto px-2"
        role="listbox"
        id={`${id}-list`}
        aria-label="找到的稿件"
        ref={list}
      >
        {suggested.length > 0 ? (
          <div role="presentation" className="p-2 text-2xs text-ink-3">
            按标签推荐
          </div>
        ) : null}
        {suggested.map(option)}
        {suggested.length > 0 && others.length > 0 ? (
          <div role="presentation" className="p-2 text-2xs text-ink-3">
            最新
          </div>
        ) : null}
        {others.map((story, index) => option(story, suggested.length + index))}
      </div>
      <output className="picker-end">
        {found.fault || (stories.length === 0 ? (found.pending ? '正在查找' : '没有找到，换个词试试。') : '')}
      </output>
      <footer className="flex items-center gap-2 border-t border-rule px-4 py-2">
        <span className="hint mr-auto">上下键选，回车{keepOpen ? '添加' : '选用'}</span>
        <button type="button" className="btn" onClick={onClose}>
          {keepOpen ? '完成' : '取消'}
        </button>
      </footer>
    </div>
  );
}

function StoryLine({ story, taken }: { story: FoundStory; taken: boolean }) {
  const facts = [story.channelName, longTime(story.time), story.type === 'text' ? '' : typeNames[story.type]];
  return (
    <>
      <b className="block leading-[1.45] font-medium">{story.headline || '无题'}</b>
      <small>
        {facts.filter(Boolean).join('　')}
        {story.path === null ? (
          <em className="ml-[0.75em] text-ochre not-italic">{stateNames[story.state]}，读者看不到</em>
        ) : null}
        {taken ? <em className="ml-[0.75em] not-italic">已在列表中</em> : null}
      </small>
    </>
  );
}
