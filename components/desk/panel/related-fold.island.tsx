'use client';

import { useEffect, useRef, useState } from 'react';
import type { FoundStory } from '#newsroom/story/found-story.rule.ts';
import { Icon } from '../../ui/icon.tsx';
import { moveItem } from '../form/move-item.ts';
import { SortScope } from '../pickers/sort-scope.island.tsx';
import { StoryPicker } from '../pickers/story-picker.island.tsx';
import type { EditorPageView } from '../story/editor-page-view.ts';
import { useStoryField } from '../story/story-editor.island.tsx';
import { Fold } from './fold.island.tsx';
import { useKnownStories } from './known-stories.ts';
import { RelatedRow } from './related-row.island.tsx';

const most = 40;

/** 相关阅读: what a reader may go on with, in this order, and what each is to this story. */
export function RelatedFold({ view }: { view: EditorPageView }) {
  const { draft, related: given, companions } = view;
  const articleId = draft.id;
  const [related, setRelated] = useStoryField('related');
  const [tags] = useStoryField('tags');
  const [event] = useStoryField('event');
  const [picking, setPicking] = useState(false);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<{ id: string; control: string } | null>(null);
  const ids = related.map((one) => one.id);
  const { known, learn } = useKnownStories(ids, given, `${draft.state} ${draft.revisionId}`);
  const unseen = ids.filter((id) => known.get(id)?.path === null);
  const going = unseen.filter((id) => draft.path === null && companions.includes(id)).length;

  // A row that moves loses the focus in some browsers; it stays with what was pressed.
  useEffect(() => {
    const { current } = moved;
    moved.current = null;
    if (!current) return;
    const row = list.current?.querySelector(`[data-related="${current.id}"]`);
    const wanted = row?.querySelector(`[data-control="${current.control}"]:not(:disabled)`);
    const control = wanted ?? row?.querySelector('[data-control="relation"]');
    if (control instanceof HTMLElement) control.focus();
  });

  function move(from: number, to: number) {
    const next = moveItem(related, from, to);
    if (next === related) return;
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && list.current?.contains(activeElement)) {
      moved.current = {
        id: String(ids[from]),
        control: activeElement.dataset['control'] ?? 'relation',
      };
    }
    setRelated([...next]);
    setSaid(`移到第 ${to + 1} 位，共 ${related.length} 篇`);
  }

  function add(story: FoundStory) {
    if (ids.includes(story.id) || ids.length >= most) return;
    learn(story);
    setRelated([...related, { id: story.id, relation: 'related' }]);
    setSaid(`已添加《${story.headline}》`);
    if (ids.length + 1 >= most) setPicking(false);
  }

  function remove(index: number) {
    setSaid(`已移除《${known.get(ids[index] ?? 0)?.headline ?? ''}》`);
    setRelated(related.filter((_, at) => at !== index));
    const rows = [...(list.current?.children ?? [])];
    const next = rows[index + 1] ?? rows[index - 1];
    const control = next?.querySelector('select');
    control?.focus();
  }

  return (
    <Fold id="related" title="相关阅读" note={ids.length > 0 ? `${ids.length} 篇` : undefined}>
      {related.length > 0 ? (
        <SortScope onMove={move}>
          <ol
            className="related-list grid rounded-control border border-rule bg-raised"
            ref={list}
            aria-label="相关阅读，按住 Alt 用上下键移动"
          >
            {related.map(({ id, relation }, index) => (
              <RelatedRow
                key={id}
                id={id}
                relation={relation}
                index={index}
                count={related.length}
                story={known.get(id)}
                onRelation={(next) =>
                  setRelated(related.map((one) => (one.id === id ? { id, relation: next } : one)))
                }
                onMove={(by) => move(index, index + by)}
                onRemove={() => remove(index)}
              />
            ))}
          </ol>
        </SortScope>
      ) : null}
      {going > 0 ? <p className="hint">{going} 篇随网页导入的短稿，会与本稿一起发布。</p> : null}
      {unseen.length > going ? (
        <p className="hint">{unseen.length - going} 篇没有发布或已撤下，读者页上不会出现。</p>
      ) : null}
      <button
        type="button"
        className="btn"
        data-field="related"
        disabled={ids.length >= most}
        onClick={() => setPicking(true)}
      >
        <Icon name="add" />
        {ids.length >= most ? `最多 ${most} 篇` : '添加，或按标签推荐'}
      </button>
      <output className="sr-only">{said}</output>
      <StoryPicker
        open={picking}
        title="添加相关阅读"
        drafts
        keepOpen
        taken={[...ids, articleId]}
        like={{ tags, event, besides: [...ids, articleId].filter((id) => id > 0) }}
        onPick={add}
        onClose={() => setPicking(false)}
      />
    </Fold>
  );
}
