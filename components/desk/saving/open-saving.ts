import type { Editor } from '@tiptap/core';
import type { ArticleState } from '#newsroom/body/kinds.rule.ts';
import type { StoryMedia } from '#newsroom/media/media-view.ts';
import type { EditorPageView } from '../story/editor-page-view.ts';
import { editorStory } from '../story/story-content.ts';
import { applyStory, asEdited } from './apply-story.ts';
import { FieldWatch } from './field-watch.ts';
import { keepLock } from './keep-lock.ts';
import type { LockKeeper } from './lock-keeper.ts';
import { readHead } from './save-calls.ts';
import { Saver } from './saver.ts';
import { leaveTabName, randomName } from './tab-name.ts';
import { answerRollCall, noteClosed, noteOpen } from './tab-roll.ts';
import { watchPage } from './watch-page.ts';
import { WriteGuard } from './write-guard.ts';

type Page = {
  view: EditorPageView;
  editor: Editor;
  /** Brings what is being typed in fields into the document. */
  flush: () => void;
  addMedia: (media: Record<string, StoryMedia>) => void;
};
export type OpenSaving = {
  saver: Saver;
  keeper: LockKeeper;
  /** Begins once the page is there, in the tab of this name; answers with how to end. */
  start: (tab: string, box: HTMLElement | null) => () => void;
};

/** All that keeps the story of one open page safe: its saver and its lock, tied to the editor, the fields and the page. */
export function openSaving({ view, editor, flush, addMedia }: Page): OpenSaving {
  const { draft, person, may } = view;
  const isStored = draft.id !== 0;
  const fields = new FieldWatch();
  const isOpen = (state: ArticleState) => may.write && state !== 'spiked';
  const guard = new WriteGuard(editor, isOpen(draft.state));
  const saver = new Saver(
    {
      articleId: isStored ? draft.id : null,
      key: randomName(20),
      person: { id: person.id ?? '', name: person.name },
      version: isStored ? { revisionId: draft.revisionId, saves: draft.saves } : null,
      savedAt: isStored ? draft.updatedAt : null,
      articleState: draft.state,
    },
    {
      story: () => {
        if (!fields.isComposing) flush();
        return editorStory(editor);
      },
      asEdited: (story) => asEdited(editor, story),
      apply: (story, undoable) => applyStory(editor, story, undoable),
      isComposing: () => fields.isComposing || editor.view.composing,
      addMedia,
      onMade: (articleId) => {
        window.history.replaceState(null, '', `/admin/articles/${articleId}`);
        keeper.start(articleId, saver.state().tab);
      },
      onClosed: () => void learnState(saver),
    },
    (holder) => keeper.lose(holder),
  );
  const keeper = keepLock(saver, guard);

  return {
    saver,
    keeper,
    start: (tab, box) => {
      saver.start(tab);
      noteOpen(tab);
      const { articleId, articleState } = saver.state();
      if (isOpen(articleState) && articleId !== null) keeper.start(articleId, tab);
      const stops = [
        guard.start(),
        followState(saver, keeper, guard, isOpen),
        answerRollCall(tab),
        watchEditor(editor, saver),
        watchPage(saver, keeper, tab),
        box ? fields.start(box, { onTyped: saver.bringIn, onFocus: guard.guardField }) : () => undefined,
      ];
      return () => {
        saver.stop();
        keeper.stop();
        leaveTabName(tab);
        noteClosed(tab);
        for (const stop of stops) stop();
      };
    },
  };
}

function watchEditor(editor: Editor, saver: Saver): () => void {
  editor.on('update', saver.changed);
  editor.on('blur', saver.retry);
  return () => {
    editor.off('update', saver.changed);
    editor.off('blur', saver.retry);
  };
}

/** Someone dropped the story while it was open here: the answer to a save said so, and this is what it is now. */
async function learnState(saver: Saver): Promise<void> {
  const { articleId } = saver.state();
  const head = articleId === null ? null : await readHead(articleId);
  if (head?.kind === 'head') saver.learnState(head.state);
}

/** A story that is dropped is written in no more; once it is back, its lock is taken anew, and what waited is saved. */
function followState(
  saver: Saver,
  keeper: LockKeeper,
  guard: WriteGuard,
  isOpen: (state: ArticleState) => boolean,
): () => void {
  let before = isOpen(saver.state().articleState);
  return saver.subscribe(() => {
    const { articleId, articleState, tab } = saver.state();
    const now = isOpen(articleState);
    if (now === before) return;
    before = now;
    guard.allow(now);
    if (!now) keeper.stop();
    else if (articleId !== null) keeper.start(articleId, tab);
  });
}
