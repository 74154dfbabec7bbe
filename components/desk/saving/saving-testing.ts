import { afterEach, beforeEach, vi } from 'vitest';
import { plainRuns } from '#newsroom/body/body.rule.ts';
import { type ArticleInput, blankInput } from '#newsroom/revision/article-input.rule.ts';
import type { EditedStory } from './open-text.ts';
import type { Head, SaveAnswer } from './save-calls.ts';
import type { SaverStart } from './saving-state.ts';

/** A story of this headline and these paragraphs. */
export const storyOf = (headline: string, ...paragraphs: string[]): ArticleInput => ({
  ...blankInput(1),
  headline,
  body: { version: 1, blocks: paragraphs.map((text) => ({ type: 'paragraph', runs: plainRuns(text) })) },
});

export const headOf = (input: ArticleInput, revisionId: number, staffName = '李四'): Head => ({
  id: 7,
  revisionId,
  saves: 1,
  input,
  state: 'draft',
  staffName,
  savedAt: 1000 + revisionId,
  media: {},
});

export const savedAs = (revisionId: number, saves = 1) =>
  ({ kind: 'saved', id: 7, revisionId, saves, state: 'draft', savedAt: 1000 + revisionId }) as const;

export const startOf = (articleId: number | null): SaverStart => ({
  articleId,
  key: 'key',
  person: { id: 'zhang', name: '张三' },
  version: articleId === null ? null : { revisionId: 1, saves: 1 },
  savedAt: null,
  articleState: 'draft',
});

/** An editor without a browser: a text, and what is still being typed in a field beside it. */
export class TestDocument implements EditedStory {
  text: ArticleInput;
  inField: string | null = null;
  composing = false;
  made: number | null = null;
  closed = 0;
  onChange: () => void = () => undefined;

  constructor(text: ArticleInput) {
    this.text = text;
  }

  type(text: ArticleInput): void {
    this.text = text;
    this.onChange();
  }
  story = (): ArticleInput => {
    const headline = this.inField;
    this.inField = null;
    if (headline !== null) this.type({ ...this.text, headline });
    return this.text;
  };
  asEdited = (story: ArticleInput): ArticleInput => story;
  apply = (story: ArticleInput): void => this.type(story);
  isComposing = (): boolean => this.composing;
  addMedia = (): void => undefined;
  onMade = (articleId: number): void => {
    this.made = articleId;
  };
  onClosed = (): void => {
    this.closed += 1;
  };
}

export type Told = { path: string; keepalive: boolean; input: ArticleInput } & Record<string, unknown>;

/** The server and this computer's storage, as a page sees them; time stands until a test moves it. */
export class TestDesk {
  /** What was sent, in order. */
  readonly sent: Told[] = [];
  /** What the server answers next, in order; away when there is nothing left. */
  readonly answers: SaveAnswer[] = [];
  readonly stored = new Map<string, string>();
  isFull = false;
  /** How long an answer takes. */
  answerMs = 10;

  readonly storage = {
    setItem: (name: string, value: string) => {
      if (this.isFull) throw new Error('full');
      this.stored.set(name, value);
    },
    removeItem: (name: string) => this.stored.delete(name),
  };

  readonly fetch = async (path: string, { body, keepalive }: { body: string; keepalive: boolean }) => {
    this.sent.push({ path, keepalive, ...JSON.parse(body) });
    await new Promise((done) => setTimeout(done, this.answerMs));
    const answer = this.answers.shift() ?? { kind: 'away' };
    if (answer.kind === 'away') throw new Error('no server');
    return Response.json(answer, { status: answer.kind === 'signedOut' ? 401 : 200 });
  };
}

/** Gives each test of a file a desk of its own. Call it at a file's top level. */
export function useTestDesk(): () => TestDesk {
  let desk = new TestDesk();
  beforeEach(() => {
    desk = new TestDesk();
    vi.useFakeTimers();
    vi.stubGlobal('fetch', desk.fetch);
    vi.stubGlobal('localStorage', desk.storage);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  return () => desk;
}
