import type { ArticleInput } from '#newsroom/article/article-input.rule.ts';
import {
  type StoryMerge,
  mergeStories,
  openChoices,
  settleMerge,
} from '#newsroom/article/merge-stories.rule.ts';
import { sameValue } from '#newsroom/article/same-value.rule.ts';
import type { Version } from '#newsroom/article/save-draft.ts';
import { type LocalCopy, dropCopy, keepCopy } from './local-copies.ts';
import { refusedField } from './refused-field.ts';
import {
  type DeskPerson,
  type Head,
  type Holder,
  type NoAnswer,
  type SaveAnswer,
  sendSave,
} from './save-calls.ts';
import { SavePace } from './save-pace.ts';
import { type SaverStart, type SavingState, type StoryDocument, firstState } from './saving-state.ts';

const copyMs = 400;

/**
 * Keeps one open story safe: what is typed is in the local copy within half a second and on the server within
 * seconds, and whatever is in the way (no server, no session, another's newer text, another's lock) is told and waited
 * out. Nothing here ever blocks typing.
 */
export class Saver {
  readonly #doc: StoryDocument;
  #tab = '';
  readonly #onLocked: (holder: Holder) => void;
  readonly #pace = new SavePace(() => void this.#run(false));
  readonly #listeners = new Set<() => void>();
  #key: string;
  #person: DeskPerson;
  #state: SavingState;
  /** The text that the server acknowledged, as the editor gives it. */
  #base: ArticleInput;
  /** Sent without an answer: it is sent again as it is before anything newer. */
  #unanswered: ArticleInput | null = null;
  #aside: number | null = null;
  #merged: number | null = null;
  /** Counts changes; what was saved and copied is known by the count at that time. */
  #changes = 0;
  #savedChanges = 0;
  #copiedChanges = 0;
  #running: Promise<void> | null = null;
  #copyTimer: ReturnType<typeof setTimeout> | undefined;
  #applying = false;
  #locked = false;

  constructor(start: SaverStart, doc: StoryDocument, onLocked: (holder: Holder) => void) {
    this.#doc = doc;
    this.#key = start.key;
    this.#person = start.person;
    this.#onLocked = onLocked;
    this.#base = doc.story();
    this.#state = firstState(start);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): SavingState => this.#state;
  get tab(): string {
    return this.#tab;
  }
  get person(): DeskPerson {
    return this.#person;
  }
  get isDirty(): boolean {
    return this.#changes > this.#savedChanges;
  }
  get isBusy(): boolean {
    return this.#running !== null;
  }

  start(tab: string): void {
    this.#tab = tab;
    this.#catchUp();
  }

  /** The document changed. */
  readonly changed = (): void => {
    if (this.#applying) return;
    this.#changes += 1;
    this.#copyTimer ??= setTimeout(this.copyNow, copyMs);
    if (this.#locked) return;
    if (this.#state.status === 'saved') this.#tell({ status: 'dirty', message: '' });
    this.#pace.changed();
  };

  /** Writes the local copy at once. True where the text is safe: on the server or on this computer. */
  readonly copyNow = (): boolean => {
    clearTimeout(this.#copyTimer);
    this.#copyTimer = undefined;
    if (!this.isDirty) return true;
    const changes = this.#changes;
    const kept = keepCopy({ ...this.#copyPlace(), input: this.#doc.story(), ...this.#copyFacts() });
    if (kept) this.#copiedChanges = changes;
    if (kept === this.#state.copyFailed) this.#tell({ copyFailed: !kept });
    return kept && this.#copiedChanges === this.#changes;
  };

  /** Saves now, and answers whether everything that is typed is on the server. */
  readonly saveNow = async (): Promise<boolean> => {
    this.#doc.story();
    for (let round = 0; round < 4; round += 1) {
      await this.#running;
      if (!this.isDirty) return !this.#locked && this.#state.conflict === null;
      await this.#run(false);
      if (this.#state.status !== 'saved' && this.#state.status !== 'dirty') return false;
      if (this.#state.message !== '') return false;
    }
    return false;
  };

  /** Brings what is being typed in fields into the story, where it counts as a change like any other. */
  readonly bringIn = (): void => {
    if (!this.#locked) this.#doc.story();
  };

  /** Tries at once what waited: the network or the session may be back. */
  readonly retry = (): void => {
    if (this.#locked || !this.isDirty) return;
    void this.#run(false);
  };

  /** The page goes away, or may: what is not saved is sent off, and stays in the local copy until it is known to be there. */
  readonly leave = (): void => {
    this.#doc.story();
    this.copyNow();
    if (this.isDirty && !this.#running && !this.#locked) void this.#run(true);
  };

  readonly stop = (): void => {
    this.leave();
    this.#pace.stop();
    clearTimeout(this.#copyTimer);
    this.#copyTimer = undefined;
  };

  /** Someone else writes now: what is unsaved here goes aside to the server. */
  async lock(): Promise<void> {
    this.#locked = true;
    this.#tell({ status: 'locked' });
    this.#pace.stop();
    await this.#running;
    this.#doc.story();
    this.copyNow();
    if (this.isDirty) await this.#run(false);
  }

  /** Writing goes on here; `head` is what became the head meanwhile. */
  unlock(head: Head | null): void {
    this.#locked = false;
    this.#tell({ status: 'saved', message: '', keptAside: false });
    if (head) this.#merge(head);
    else this.#catchUp();
  }

  isBasedOn({ revisionId, saves }: Version): boolean {
    const { version } = this.#state;
    return version?.revisionId === revisionId && version.saves === saves;
  }

  /** The head as someone changed it while this editor had it open: merged with what is here. */
  async meet(head: Head): Promise<void> {
    await this.#running;
    if (!this.isBasedOn(head)) this.#merge(head);
  }

  /** Puts the head's text into the editor; what was typed here is kept aside or copied before. */
  show(head: Head): void {
    this.#doc.addMedia(head.media);
    const theirs = this.#doc.asEdited(head.input);
    this.#apply(theirs, false);
    this.#rebase(head, theirs);
    this.#aside = null;
    this.#clean(this.#changes);
  }

  /** The texts of the clash, as they are at this moment. */
  merge(): StoryMerge | null {
    const { conflict } = this.#state;
    if (!conflict) return null;
    const theirs = this.#doc.asEdited(conflict.head.input);
    return mergeStories({ base: conflict.base, mine: this.#doc.story(), theirs });
  }

  /** The clash was settled by a person. `dropped`: something of what was typed here was given up. */
  resolve(story: ArticleInput): void {
    const { conflict } = this.#state;
    if (!conflict) return;
    this.#doc.addMedia(conflict.head.media);
    this.#apply(story, true);
    this.#rebase(conflict.head, this.#doc.asEdited(conflict.head.input));
    this.#merged = this.#aside;
    this.#aside = null;
    this.#tell({ conflict: null, status: 'dirty', message: '', notice: '' });
    this.#changes += 1;
    void this.#run(false);
  }

  /** Brings in a text that waited beside this one: a local copy, or one that was kept aside. Answers what clashes. */
  takeIn(text: { input: ArticleInput; base: ArticleInput; aside: number | null }): StoryMerge | null {
    const base = this.#doc.asEdited(text.base);
    const merge = mergeStories({
      base,
      mine: this.#doc.asEdited(text.input),
      theirs: this.#doc.story(),
    });
    if (openChoices(merge) > 0) return merge;
    this.putIn(settleMerge(merge), text.aside);
    return null;
  }

  putIn(story: ArticleInput, aside: number | null): void {
    this.#apply(story, true);
    this.#merged = aside ?? this.#merged;
    this.changed();
    this.retry();
  }

  /** A new story goes on with the name under which an earlier page sent it: the server may have it already. */
  adoptKey(key: string): void {
    if (this.#state.articleId === null) this.#key = key;
  }

  /** The person who signed in now goes on under their own name. */
  goOnAs(person: DeskPerson): void {
    this.#person = person;
    this.#tell({ otherPerson: null, status: 'dirty', message: '' });
    this.retry();
  }

  /** The article is gone: the text becomes a new one. */
  saveAsNew(key: string): void {
    this.#drop();
    this.#key = key;
    this.#aside = null;
    this.#unanswered = null;
    this.#tell({ articleId: null, version: null, gone: false, status: 'dirty', message: '' });
    this.#changes += 1;
    this.copyNow();
    void this.#run(false);
  }

  dismissNotice(): void {
    this.#tell({ notice: '' });
  }

  #tell(change: Partial<SavingState>): void {
    const next = { ...this.#state, ...change };
    if (sameValue(next, this.#state)) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }

  /** One save at a time; a second one asked for meanwhile waits for the next change or timer. */
  #run(leaving: boolean): Promise<void> {
    this.#running ??= this.#save(leaving).finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #save(leaving: boolean): Promise<void> {
    this.#pace.stop();
    if (this.#state.gone) return;
    if (this.#doc.isComposing() && !leaving && !this.#locked) return this.#pace.in(500);
    const now = this.#doc.story();
    const changes = this.#changes;
    if (sameValue(now, this.#base) && this.#unanswered === null && this.#merged === null) {
      return this.#clean(changes);
    }
    if (this.#state.status === 'dirty' || this.#state.status === 'saved') this.#tell({ status: 'saving' });
    const input = this.#unanswered ?? now;
    this.#unanswered = input;
    const held = new Map<string, string>();
    const asBefore: Partial<ArticleInput> = {};
    let answer = await this.#send(input, leaving);
    // A field that the server refuses must not keep the rest from being saved.
    for (let tries = 0; answer.kind === 'refused' && tries < 6; tries += 1) {
      const refused = refusedField(answer);
      if (!refused || held.has(refused.field)) break;
      held.set(refused.field, answer.message);
      Object.assign(asBefore, { [refused.field]: this.#base[refused.field] });
      answer = await this.#send({ ...input, ...asBefore }, leaving);
    }
    if (answer.kind === 'conflict' && input !== now) {
      // What had waited went aside; what was written since goes there too, before anyone chooses between texts.
      this.#aside = answer.aside;
      const newer = await this.#send(now, leaving);
      if (newer.kind === 'conflict') answer = newer;
    }
    const sent = { ...input, ...asBefore };
    if (answer.kind !== 'away' && answer.kind !== 'signedOut') this.#unanswered = null;
    this.#hear(answer, { sent, changes, isNewest: input === now, held });
  }

  #send(input: ArticleInput, leaving: boolean): Promise<SaveAnswer> {
    const { articleId, version } = this.#state;
    return sendSave(
      {
        articleId,
        key: this.#key,
        tab: this.#tab,
        as: this.#person.id,
        basedOn: version,
        aside: this.#aside,
        merged: this.#merged,
        input,
      },
      leaving,
    );
  }

  #hear(
    answer: SaveAnswer,
    about: { sent: ArticleInput; changes: number; isNewest: boolean; held: Map<string, string> },
  ) {
    if (answer.kind !== 'away' && answer.kind !== 'signedOut') this.#pace.answered();
    switch (answer.kind) {
      case 'saved':
        return this.#heardSaved(answer, about);
      case 'conflict':
        this.#aside = answer.aside;
        return this.#merge(answer.head);
      case 'locked':
        this.#aside = answer.aside ?? this.#aside;
        this.#tell({ keptAside: answer.aside !== null, status: 'locked' });
        this.#savedChanges = about.isNewest ? about.changes : this.#savedChanges;
        if (!this.isDirty) this.#drop();
        return this.#locked ? undefined : this.#onLocked(answer.holder);
      case 'otherPerson':
        return this.#tell({ status: 'signedOut', otherPerson: answer.person, message: '' });
      default:
        return this.#heardNothing(answer);
    }
  }

  #heardSaved(
    answer: Extract<SaveAnswer, { kind: 'saved' }>,
    {
      sent,
      changes,
      isNewest,
      held,
    }: { sent: ArticleInput; changes: number; isNewest: boolean; held: Map<string, string> },
  ): void {
    const isNew = this.#state.articleId === null;
    if (isNew) this.#drop();
    this.#base = sent;
    this.#merged = null;
    this.#tell({
      articleId: answer.id,
      version: { revisionId: answer.revisionId, saves: answer.saves },
      savedAt: answer.savedAt,
      articleState: answer.state,
      conflict: null,
      otherPerson: null,
    });
    if (isNew) this.#doc.onMade(answer.id);
    if (isNewest && held.size === 0) return this.#clean(changes);
    this.copyNow();
    if (held.size > 0) {
      // Tried again with the next change, not before: nothing else would make it better.
      const [[, first] = ['', '']] = held;
      this.#pace.rest();
      return this.#tell({
        status: 'dirty',
        message: `有一处没能存到服务器：${sentence(first)}其余已存，这一处留在本机。`,
      });
    }
    this.#tell({ status: 'dirty', message: '' });
    this.#pace.in(0);
  }

  /** Everything up to this change is on the server. */
  #clean(changes: number): void {
    this.#savedChanges = Math.max(this.#savedChanges, changes);
    this.#pace.rest();
    if (this.isDirty) {
      this.#tell({ status: this.#locked ? 'locked' : 'dirty', message: '' });
      this.#pace.again();
      return;
    }
    this.#drop();
    this.#tell({ status: this.#locked ? 'locked' : 'saved', message: '' });
  }

  #heardNothing(answer: NoAnswer): void {
    this.copyNow();
    if (answer.kind === 'away') {
      this.#tell({ status: this.#locked ? 'locked' : 'offline', message: '' });
      return this.#pace.unanswered();
    }
    if (answer.kind === 'signedOut') {
      this.#tell({ status: 'signedOut', message: '' });
      return this.#pace.unanswered();
    }
    if (answer.code === 'notFound')
      return this.#tell({ status: 'dirty', gone: true, message: answer.message });
    this.#pace.rest();
    this.#tell({ status: 'dirty', message: `没有存到服务器：${sentence(answer.message)}内容留在本机。` });
  }

  #merge(head: Head): void {
    if (this.#doc.isComposing()) {
      setTimeout(() => this.#merge(head), 300);
      return;
    }
    this.#doc.addMedia(head.media);
    const theirs = this.#doc.asEdited(head.input);
    const mine = this.#doc.story();
    const base = this.#base;
    const merge = mergeStories({ base, mine, theirs });
    const count = openChoices(merge);
    if (count > 0) {
      this.#tell({ status: 'conflict', conflict: { head, base, count }, articleId: head.id });
      this.#pace.seldom();
      return;
    }
    const brought = !sameValue(theirs, base);
    this.#apply(settleMerge(merge), false);
    this.#rebase(head, theirs);
    this.#merged = this.#aside;
    this.#aside = null;
    const whose = head.staffName === this.#person.name ? '您在别处' : head.staffName;
    this.#tell({ conflict: null, notice: brought ? `已合并${whose}的改动` : '' });
    this.#settle();
  }

  /** From now on the head is what this text is based on. */
  #rebase(head: Head, theirs: ArticleInput): void {
    const isNew = this.#state.articleId === null;
    if (isNew) this.#drop();
    this.#base = theirs;
    this.#unanswered = null;
    this.#tell({
      articleId: head.id,
      version: { revisionId: head.revisionId, saves: head.saves },
      savedAt: head.savedAt,
      articleState: head.state,
    });
    if (isNew) this.#doc.onMade(head.id);
  }

  /** After another text came in: is there anything of this one left to save? */
  #settle(): void {
    if (sameValue(this.#doc.story(), this.#base) && this.#merged === null) return this.#clean(this.#changes);
    this.#changes += 1;
    this.copyNow();
    this.#tell({ status: this.#locked ? 'locked' : 'dirty' });
    if (!this.#locked) this.#pace.in(0);
  }

  #catchUp(): void {
    if (!this.isDirty && sameValue(this.#doc.story(), this.#base)) return;
    this.#changes += 1;
    this.#tell({ status: 'dirty' });
    this.#pace.in(0);
  }

  #apply(story: ArticleInput, undoable: boolean): void {
    this.#applying = true;
    try {
      this.#doc.apply(story, undoable);
    } finally {
      this.#applying = false;
    }
  }

  #copyPlace(): Pick<LocalCopy, 'articleId' | 'key' | 'tab'> {
    return { articleId: this.#state.articleId, key: this.#key, tab: this.#tab };
  }

  #copyFacts(): Pick<LocalCopy, 'person' | 'at' | 'version' | 'base' | 'sent'> {
    return {
      person: this.#person,
      at: Date.now(),
      version: this.#state.version,
      base: this.#base,
      sent: this.#unanswered,
    };
  }

  #drop(): void {
    dropCopy(this.#copyPlace());
    this.#copiedChanges = this.#changes;
  }
}

const sentence = (words: string) => (words.endsWith('。') ? words : `${words}。`);
