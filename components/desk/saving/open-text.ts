import type { StoryMedia } from '#newsroom/media/media-view.ts';
import type { ArticleInput } from '#newsroom/revision/article-input.rule.ts';
import type { Head } from './save-calls.ts';

/** What saving needs of the page's editor. */
export type EditedStory = {
  /** What the editor holds, with what is still being typed in fields. */
  story: () => ArticleInput;
  /** A story as the editor would give it back. */
  asEdited: (story: ArticleInput) => ArticleInput;
  apply: (story: ArticleInput, undoable: boolean) => void;
  /** True in the middle of an input method's composition. */
  isComposing: () => boolean;
  addMedia: (media: Record<string, StoryMedia>) => void;
  /** A new story has its article now. */
  onMade: (articleId: number) => void;
  /** The server takes no saves of the story as it stands now. */
  onClosed: () => void;
};

/** The text in the editor, and how much of it is saved: changes are counted, and a save is known by the count it held. */
export class OpenText {
  readonly #doc: EditedStory;
  #changes = 0;
  #saved = 0;
  #isPutIn = false;

  constructor(doc: EditedStory) {
    this.#doc = doc;
  }

  get changes(): number {
    return this.#changes;
  }
  get isDirty(): boolean {
    return this.#changes > this.#saved;
  }
  get isComposing(): boolean {
    return this.#doc.isComposing();
  }

  /** The text as it is now. Words that come in from fields by this count as a change like any other. */
  story(): ArticleInput {
    return this.#doc.story();
  }

  asEdited(story: ArticleInput): ArticleInput {
    return this.#doc.asEdited(story);
  }

  /** Another's text as this editor would give it back; what its pictures look like is known from then on. */
  asTheirs(head: Head): ArticleInput {
    this.#doc.addMedia(head.media);
    return this.#doc.asEdited(head.input);
  }

  /** Puts a whole text in. That is no change by itself: who puts it in knows how much of it is saved. */
  put(story: ArticleInput, undoable: boolean): void {
    this.#isPutIn = true;
    try {
      this.#doc.apply(story, undoable);
    } finally {
      this.#isPutIn = false;
    }
  }

  /** False where the document changed only because a text is being put in. */
  changed(): boolean {
    if (!this.#isPutIn) this.#changes += 1;
    return !this.#isPutIn;
  }

  savedUpTo(changes: number): void {
    this.#saved = Math.max(this.#saved, changes);
  }

  closed(): void {
    this.#doc.onClosed();
  }

  made(articleId: number): void {
    this.#doc.onMade(articleId);
  }
}
