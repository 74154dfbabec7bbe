import type { ArticleInput } from '#newsroom/revision/article-input.rule.ts';
import type { CopyKeeper } from './copy-keeper.ts';
import type { Head, Holder, SaveAnswer } from './save-calls.ts';
import type { SavingParts } from './saving-parts.ts';
import { type SavingState, storedAs, unlessLocked } from './saving-state.ts';
import type { Sent } from './send-what-passes.ts';
import { toldOfAnswer, toldOfHeld } from './told-of-answer.ts';

type Given = SavingParts & {
  copies: CopyKeeper;
  /** Another's text became the head: it has to be merged before anything here can be saved. */
  onHead: (head: Head) => void;
  /** Another writes, and this tab learns it by the answer. */
  onLocked: (holder: Holder) => void;
};

/**
 * What follows from an answer, or from another text that came in: how much is saved now, what the writer is told, what
 * stays on this computer, and when the next save is due.
 */
export class SaveOutcome {
  readonly #given: Given;

  constructor(given: Given) {
    this.#given = given;
  }

  /** `upTo`: the last change that was sent; null where newer ones wait behind what was sent again. */
  hear(sent: Sent, upTo: number | null): void {
    const { text, server, told, copies, pace, onHead, onLocked } = this.#given;
    const { answer } = sent;
    if (answer.kind === 'away' || answer.kind === 'signedOut') {
      this.#keepHere(answer);
      return pace.unanswered();
    }
    server.answered();
    pace.answered();
    switch (answer.kind) {
      case 'saved':
        return this.#heardSaved(answer, sent, upTo);
      case 'conflict':
        server.keptAside(answer.aside);
        return onHead(answer.head);
      case 'locked':
        if (answer.aside !== null) server.keptAside(answer.aside);
        told.tell(toldOfAnswer(answer, told.now()));
        if (upTo !== null) text.savedUpTo(upTo);
        if (!text.isDirty) copies.drop();
        return told.now().locked ? undefined : onLocked(answer.holder);
      case 'otherPerson':
        return told.tell(toldOfAnswer(answer, told.now()));
      case 'refused':
        this.#keepHere(answer);
        if (answer.code === 'state') text.closed();
        return answer.code === 'notFound' ? undefined : pace.rest();
    }
  }

  /** Everything up to this change is on the server. */
  savedUpTo(changes: number): void {
    const { text, told, copies, pace } = this.#given;
    text.savedUpTo(changes);
    pace.rest();
    if (text.isDirty) pace.again();
    else copies.drop();
    told.tell({ status: unlessLocked(told.now(), text.isDirty ? 'dirty' : 'saved'), message: '' });
  }

  /** From now on the head is what this text is based on. */
  rebase(head: Head, theirs: ArticleInput): void {
    this.#given.server.restOn(theirs);
    this.#tellStored(head);
  }

  /** After another text came in: is anything of this one left to save? */
  settle(): void {
    const { text, server, told, copies, pace } = this.#given;
    if (server.hasAll(text.story())) return this.savedUpTo(text.changes);
    text.changed();
    copies.now();
    told.tell({ status: unlessLocked(told.now(), 'dirty') });
    if (!told.now().locked) pace.in(0);
  }

  /** Before anyone listened, or while nobody might write here, something may have been typed. */
  catchUp(): void {
    const { text, server, told, pace } = this.#given;
    if (!text.isDirty && server.isBase(text.story())) return;
    text.changed();
    told.tell({ status: 'dirty' });
    pace.in(0);
  }

  #heardSaved(
    answer: Extract<SaveAnswer, { kind: 'saved' }>,
    { story, held }: Sent,
    upTo: number | null,
  ): void {
    const { server, told, copies, pace } = this.#given;
    server.acknowledged(story);
    this.#tellStored(answer, { conflict: null, otherPerson: null });
    if (upTo !== null && held.size === 0) return this.savedUpTo(upTo);
    copies.now();
    told.tell(toldOfHeld(held));
    // What was held back is tried again with the next change, not before: nothing else would make it better.
    if (held.size > 0) pace.rest();
    else pace.in(0);
  }

  /** A new story has its article by this: its copy stands at another place from then on. */
  #tellStored(stored: Parameters<typeof storedAs>[0], more: Partial<SavingState> = {}): void {
    const { text, told, copies } = this.#given;
    const isNew = told.now().articleId === null;
    if (isNew) copies.drop();
    told.tell({ ...storedAs(stored), ...more });
    if (isNew) text.made(stored.id);
  }

  #keepHere(answer: Parameters<typeof toldOfAnswer>[0]): void {
    const { told, copies } = this.#given;
    copies.now();
    told.tell(toldOfAnswer(answer, told.now()));
  }
}
