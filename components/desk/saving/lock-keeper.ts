import type { Version } from '#newsroom/article/save-draft.ts';
import { type Holder, type Lock, type LockAct, type NoAnswer, askLock, releaseLock } from './save-calls.ts';
import { ToldState } from './told-state.ts';

export type LockState = {
  /** Unknown until the server answered; a writer goes on writing then. */
  kind: 'unknown' | 'held' | 'lost';
  /** Who writes instead; null where nobody does any more. */
  holder: Holder | null;
  /** Texts of this person that were kept aside and wait. */
  asides: readonly { revisionId: number; savedAt: number }[];
};
export type LockEvents = {
  onHeld: (head: Version | null) => Promise<void>;
  onLost: () => void;
  /** The head is another than this tab knows, and nobody else writes. */
  onHead: (head: Version) => Promise<void>;
  /** Tabs of this browser that ended without a word. */
  goneTabs: () => Promise<readonly string[]>;
};

const beatMs = 20_000;
const unknown: LockState = { kind: 'unknown', holder: null, asides: [] };

/** Keeps the lock of an open article, and notices within twenty seconds when it is gone. */
export class LockKeeper {
  readonly #events: LockEvents;
  readonly #told = new ToldState<LockState>(unknown);
  readonly subscribe = this.#told.subscribe;
  readonly state = this.#told.now;
  #place: { articleId: number; tab: string } | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(events: LockEvents) {
    this.#events = events;
  }

  start(articleId: number, tab: string): void {
    this.#place = { articleId, tab };
    clearInterval(this.#timer);
    this.#timer = setInterval(() => void this.beat(), beatMs);
    void this.beat();
  }

  readonly stop = (): void => {
    clearInterval(this.#timer);
    if (this.#place && this.state().kind === 'held') releaseLock(this.#place.articleId, this.#place.tab);
    this.#place = null;
    this.#told.tell(unknown);
  };

  /** Refreshes what is held; where another writes, only looks whether they still do. */
  readonly beat = async (): Promise<void> => {
    const lost = this.state().kind === 'lost';
    const answer = await this.#ask(lost ? 'look' : 'hold');
    if (answer.kind !== 'lock') return;
    if (lost) {
      if (this.state().kind === 'lost') this.#told.tell({ holder: answer.holder ?? null });
    } else this.#hear(await this.#pastCrash(answer));
  };

  /** 接手编辑, or simply going on where nobody writes any more. False where it could not be had. */
  readonly take = async (): Promise<boolean> => {
    const answer = await this.#ask(this.state().holder ? 'takeOver' : 'hold');
    if (answer.kind !== 'lock') return false;
    this.#hear(answer);
    return answer.held;
  };

  /** A save was refused because another took over. */
  lose(holder: Holder): void {
    if (this.state().kind === 'lost') return this.#told.tell({ holder });
    this.#told.tell({ kind: 'lost', holder });
    this.#events.onLost();
  }

  async letGo(aside: number): Promise<void> {
    this.#told.tell({ asides: this.state().asides.filter((one) => one.revisionId !== aside) });
    await this.#ask('closeAside', { aside });
  }

  /** A window of this browser that crashed gave nothing back: it must not keep its own writer out until its time is over. */
  async #pastCrash(answer: { kind: 'lock' } & Lock): Promise<Lock> {
    if (this.state().kind !== 'unknown' || answer.held || answer.holder?.own !== true) return answer;
    const gone = await this.#events.goneTabs();
    if (gone.length === 0) return answer;
    const again = await this.#ask('hold', { gone });
    return again.kind === 'lock' ? again : answer;
  }

  #hear(answer: Lock): void {
    if (!answer.held) {
      if (answer.holder) this.lose(answer.holder);
      return;
    }
    const before = this.state().kind;
    // Those that wait are told once, on opening: later ones are of this very tab, which merges them itself.
    const asides = before === 'unknown' ? (answer.asides ?? []) : this.state().asides;
    this.#told.tell({ kind: 'held', holder: null, asides });
    if (before !== 'held') void this.#events.onHeld(answer.head ?? null);
    else if (answer.head) void this.#events.onHead(answer.head);
  }

  async #ask(
    act: LockAct,
    more: { aside?: number; gone?: readonly string[] } = {},
  ): Promise<({ kind: 'lock' } & Lock) | NoAnswer> {
    const place = this.#place;
    if (!place) return { kind: 'away' };
    const answer = await askLock(place.articleId, { tab: place.tab, act, ...more });
    return this.#place === place ? answer : { kind: 'away' };
  }
}
