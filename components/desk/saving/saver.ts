import { CopyKeeper } from './copy-keeper.ts';
import { Merger } from './merger.ts';
import { OpenText, type EditedStory } from './open-text.ts';
import type { DeskPerson, Head, Holder } from './save-calls.ts';
import { SaveOutcome } from './save-outcome.ts';
import { SavePace } from './save-pace.ts';
import { SaveQueue } from './save-queue.ts';
import { type SaverStart, type SavingState, firstState, isBasedOn } from './saving-state.ts';
import { ServerSide } from './server-side.ts';
import { ToldState } from './told-state.ts';

/**
 * Keeps one open story safe: what is typed is in the local copy within half a second and on the server within
 * seconds, and whatever is in the way (no server, no session, another's newer text, another's lock) is told and waited
 * out. Nothing here ever blocks typing.
 *
 * This is the side that the page sees: what happened there, and who acts upon it. The text and how much of it is saved:
 * OpenText; what the server has: ServerSide; the copy on this computer: CopyKeeper; when to save: SavePace; what is
 * sent: SaveQueue; what an answer means: SaveOutcome; texts from elsewhere: Merger.
 */
export class Saver {
  readonly #told: ToldState<SavingState>;
  readonly #text: OpenText;
  readonly #server: ServerSide;
  readonly #copies: CopyKeeper;
  readonly #pace: SavePace;
  readonly #outcome: SaveOutcome;
  readonly #queue: SaveQueue;
  /** Brings other texts into this one. */
  readonly merger: Merger;
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => SavingState;

  constructor(start: SaverStart, doc: EditedStory, onLocked: (holder: Holder) => void) {
    const told = new ToldState(firstState(start));
    const text = new OpenText(doc);
    const server = new ServerSide(start.key, text.story());
    const save = () => void this.#queue.run();
    const pace = new SavePace(save);
    const copies = new CopyKeeper({ text, server, told });
    const shared = { told, text, server, pace };
    const onHead = (head: Head) => this.merger.mergeHead(head);
    const outcome = new SaveOutcome({ ...shared, copies, onHead, onLocked });
    this.#queue = new SaveQueue({ ...shared, outcome });
    this.merger = new Merger({ ...shared, outcome, save, onChanged: this.changed });
    this.#told = told;
    this.#text = text;
    this.#server = server;
    this.#copies = copies;
    this.#pace = pace;
    this.#outcome = outcome;
    this.subscribe = told.subscribe;
    this.state = told.now;
  }

  get isBusy(): boolean {
    return this.#queue.running !== null;
  }

  start(tab: string): void {
    this.#told.tell({ tab });
    this.#outcome.catchUp();
  }

  /** The document changed. */
  readonly changed = (): void => {
    if (!this.#text.changed()) return;
    this.#copies.soon();
    const { locked, status } = this.state();
    if (locked) return;
    if (status === 'saved') this.#told.tell({ status: 'dirty', message: '' });
    this.#pace.changed();
  };

  /** Writes the local copy at once. True where the text is safe: on the server or on this computer. */
  readonly copyNow = (): boolean => this.#copies.now();

  /** Saves now, and answers whether everything that is typed is on the server. */
  readonly saveNow = (): Promise<boolean> => this.#queue.finish();

  /** Brings what is being typed in fields into the story, where it counts as a change like any other. */
  readonly bringIn = (): void => {
    if (!this.state().locked) this.#text.story();
  };

  /** Tries at once what waited: the network or the session may be back. */
  readonly retry = (): void => {
    if (!this.state().locked && this.#text.isDirty) void this.#queue.run();
  };

  /** The page goes away, or may: what is not saved is sent off, and stays in the local copy until it is known to be there. */
  readonly leave = (): void => {
    this.#text.story();
    this.#copies.now();
    if (this.#text.isDirty && !this.isBusy && !this.state().locked) void this.#queue.run(true);
  };

  readonly stop = (): void => {
    this.leave();
    this.#pace.stop();
    this.#copies.stop();
  };

  /** Someone else writes now: what is unsaved here goes aside to the server. */
  async lock(): Promise<void> {
    this.#told.tell({ status: 'locked', locked: true });
    this.#pace.stop();
    await this.#queue.running;
    this.#text.story();
    this.#copies.now();
    if (this.#text.isDirty) await this.#queue.run();
  }

  /** Writing goes on here; `head` is what became the head meanwhile. */
  unlock(head: Head | null): void {
    this.#told.tell({ status: 'saved', locked: false, message: '', keptAside: false });
    if (head) this.merger.mergeHead(head);
    else this.#outcome.catchUp();
  }

  /** The head as someone changed it while this editor had it open: merged with what is here. */
  async meet(head: Head): Promise<void> {
    await this.#queue.running;
    if (!isBasedOn(this.state(), head)) this.merger.mergeHead(head);
  }

  /** A new story goes on with the name under which an earlier page sent it: the server may have it already. */
  adoptKey(key: string): void {
    if (this.state().articleId === null) this.#server.goBy(key);
  }

  /** The person who signed in now goes on under their own name. */
  goOnAs(person: DeskPerson): void {
    this.#told.tell({ person, otherPerson: null, status: 'dirty', message: '' });
    this.retry();
  }

  /** The article is gone: the text becomes a new one. */
  saveAsNew(key: string): void {
    this.#copies.drop();
    this.#server.startAgain(key);
    this.#told.tell({ articleId: null, version: null, gone: false, status: 'dirty', message: '' });
    this.#text.changed();
    this.#copies.now();
    void this.#queue.run();
  }

  /** The page was made anew, and says where the article stands by now. */
  learnState(articleState: SavingState['articleState']): void {
    this.#told.tell({ articleState });
  }

  dismissNotice(): void {
    this.#told.tell({ notice: '' });
  }
}
