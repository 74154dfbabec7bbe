import type { ArticleInput } from '#newsroom/revision/article-input.rule.ts';
import {
  type StoryMerge,
  mergeStories,
  openChoices,
  settleMerge,
} from '#newsroom/revision/merge/merge-stories.rule.ts';
import type { Head } from './save-calls.ts';
import type { SaveOutcome } from './save-outcome.ts';
import type { SavingParts } from './saving-parts.ts';

const composedMs = 300;

type Given = SavingParts & {
  outcome: SaveOutcome;
  /** The text changed as by typing. */
  onChanged: () => void;
  save: () => void;
};

/** Brings other texts into the one that is open: another's head, a copy from this computer, a text that was kept aside. */
export class Merger {
  readonly #given: Given;

  constructor(given: Given) {
    this.#given = given;
  }

  /** Merges what became the head with what is here; where both changed the same, a person has to choose. */
  mergeHead(head: Head): void {
    const { text, server, told, pace, outcome } = this.#given;
    if (text.isComposing) {
      setTimeout(() => this.mergeHead(head), composedMs);
      return;
    }
    const theirs = text.asTheirs(head);
    const { base } = server;
    const merge = mergeStories({ base, mine: text.story(), theirs });
    const count = openChoices(merge);
    if (count > 0) {
      told.tell({ status: 'conflict', conflict: { head, base, count }, articleId: head.id });
      pace.seldom();
      return;
    }
    const brought = !server.isBase(theirs);
    text.put(settleMerge(merge), false);
    outcome.rebase(head, theirs);
    server.mergedAside();
    const whose = head.staffName === told.now().person.name ? '您在别处' : head.staffName;
    told.tell({ conflict: null, notice: brought ? `已合并${whose}的改动` : '' });
    outcome.settle();
  }

  /** The texts of the clash, as they are at this moment. */
  clash(): StoryMerge | null {
    const { text, told } = this.#given;
    const { conflict } = told.now();
    if (!conflict) return null;
    const theirs = text.asEdited(conflict.head.input);
    return mergeStories({ base: conflict.base, mine: text.story(), theirs });
  }

  /** The clash was settled by a person, and this is the text that came of it. */
  resolve(story: ArticleInput): void {
    const { text, server, told, outcome, save } = this.#given;
    const { conflict } = told.now();
    if (!conflict) return;
    const theirs = text.asTheirs(conflict.head);
    text.put(story, true);
    outcome.rebase(conflict.head, theirs);
    server.mergedAside();
    told.tell({ conflict: null, status: 'dirty', message: '', notice: '' });
    text.changed();
    save();
  }

  /** Puts the head's text into the editor; what was typed here is kept aside or copied before. */
  show(head: Head): void {
    const { text, server, outcome } = this.#given;
    const theirs = text.asTheirs(head);
    text.put(theirs, false);
    outcome.rebase(head, theirs);
    server.letGoAside();
    outcome.savedUpTo(text.changes);
  }

  /** Brings in a text that waited beside this one: a local copy, or one that was kept aside. Answers what clashes. */
  takeIn(waiting: { input: ArticleInput; base: ArticleInput; aside: number | null }): StoryMerge | null {
    const { text } = this.#given;
    const base = text.asEdited(waiting.base);
    const mine = text.asEdited(waiting.input);
    const merge = mergeStories({ base, mine, theirs: text.story() });
    if (openChoices(merge) > 0) return merge;
    this.putIn(settleMerge(merge), waiting.aside);
    return null;
  }

  putIn(story: ArticleInput, aside: number | null): void {
    const { text, server, told, onChanged, save } = this.#given;
    text.put(story, true);
    server.tookIn(aside);
    onChanged();
    if (!told.now().locked) save();
  }
}
