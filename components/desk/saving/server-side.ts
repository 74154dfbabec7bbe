import type { ArticleInput } from '#newsroom/revision/article-input.rule.ts';
import { sameValue } from '#newsroom/revision/difference/same-value.rule.ts';

/**
 * What the server has of this text, as far as it told this tab: the text it acknowledged, what it was sent and didn't
 * answer, and which text of ours it keeps aside.
 */
export class ServerSide {
  #key: string;
  #base: ArticleInput;
  #unanswered: ArticleInput | null = null;
  #aside: number | null = null;
  #merged: number | null = null;

  constructor(key: string, base: ArticleInput) {
    this.#key = key;
    this.#base = base;
  }

  /** Names a new story: sent twice under the same key it is still one article. */
  get key(): string {
    return this.#key;
  }
  /** The text that the server acknowledged, as the editor gives it. */
  get base(): ArticleInput {
    return this.#base;
  }
  get unanswered(): ArticleInput | null {
    return this.#unanswered;
  }
  /** The revision that keeps this tab's text aside; it is written over until it is merged. */
  get aside(): number | null {
    return this.#aside;
  }
  /** The aside that the text has in it by now: the next save closes it. */
  get merged(): number | null {
    return this.#merged;
  }

  isBase(story: ArticleInput): boolean {
    return sameValue(story, this.#base);
  }

  /** Nothing is left to send, and nothing to hear. */
  hasAll(story: ArticleInput): boolean {
    return this.#unanswered === null && this.#merged === null && this.isBase(story);
  }

  /** What is sent next: what went without an answer goes again, as it was, before anything newer. */
  toSend(newest: ArticleInput): ArticleInput {
    this.#unanswered ??= newest;
    return this.#unanswered;
  }

  answered(): void {
    this.#unanswered = null;
  }

  acknowledged(sent: ArticleInput): void {
    this.#base = sent;
    this.#merged = null;
  }

  keptAside(revisionId: number): void {
    this.#aside = revisionId;
  }

  /** Another's text is what this one is based on from now on. */
  restOn(theirs: ArticleInput): void {
    this.#base = theirs;
    this.#unanswered = null;
  }

  /** What is aside is in the text now. */
  mergedAside(): void {
    this.#merged = this.#aside;
    this.#aside = null;
  }

  /** A text that waited elsewhere is in this one now; null where no revision keeps it. */
  tookIn(aside: number | null): void {
    this.#merged = aside ?? this.#merged;
  }

  letGoAside(): void {
    this.#aside = null;
  }

  goBy(key: string): void {
    this.#key = key;
  }

  /** The article is gone: under this key the text becomes another. */
  startAgain(key: string): void {
    this.#key = key;
    this.#aside = null;
    this.#unanswered = null;
  }
}
