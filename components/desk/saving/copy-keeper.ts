import { type LocalCopy, dropCopy, keepCopy } from './local-copies.ts';
import type { SavingParts } from './saving-parts.ts';

const copyMs = 400;

type Given = Omit<SavingParts, 'pace'>;

/** Keeps what is not saved on this computer, at most half a second behind, until the server has it. */
export class CopyKeeper {
  readonly #given: Given;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(given: Given) {
    this.#given = given;
  }

  soon(): void {
    this.#timer ??= setTimeout(this.now, copyMs);
  }

  /** Writes the copy at once. True where the text is safe: on the server or on this computer. */
  readonly now = (): boolean => {
    this.stop();
    const { text, told } = this.#given;
    if (!text.isDirty) return true;
    const { changes } = text;
    const kept = keepCopy({ ...this.#about(), at: Date.now(), input: text.story() });
    told.tell({ copyFailed: !kept });
    // Reading the text may have brought a word in from a field; that one is safe with the next copy.
    return kept && text.changes === changes;
  };

  drop(): void {
    dropCopy(this.#about());
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #about(): Omit<LocalCopy, 'input' | 'at'> {
    const { server, told } = this.#given;
    const { articleId, tab, person, version } = told.now();
    return { articleId, key: server.key, tab, person, version, base: server.base, sent: server.unanswered };
  }
}
