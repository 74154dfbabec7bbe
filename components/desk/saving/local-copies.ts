import { z } from 'zod';
import { type ArticleInput, anySizeInput } from '#newsroom/revision/article-input.rule.ts';

const version = z.object({ revisionId: z.number(), saves: z.number() });
const story = z.unknown().transform((value, context): ArticleInput => {
  // A copy may hold what the server would refuse (a headline too long, too much copy): only its shape counts here.
  const parsed = anySizeInput.safeParse(value);
  if (parsed.success) return parsed.data;
  const loose = looseStory.safeParse(value);
  if (loose.success) return loose.data;
  context.addIssue({ code: 'custom', message: 'not a story' });
  return z.NEVER;
});
const line = z.string();
const looseStory = anySizeInput.extend({
  event: line,
  kicker: line,
  headline: line,
  shortHeadline: line,
  standfirst: line,
  sourceName: line,
  sourceUrl: line,
  leadAlt: line,
});

const shape = z.object({
  /** The article; null for a new one that the server doesn't have yet. */
  articleId: z.number().nullable(),
  /** Names a new story to the server. */
  key: z.string(),
  tab: z.string(),
  person: z.object({ id: z.string(), name: z.string() }),
  /** When it was written, by this computer's clock; for people only. */
  at: z.number(),
  /** What the server had when this was typed; null for nothing yet. */
  version: version.nullable(),
  base: story,
  /** Sent without an answer: the server may have it. */
  sent: story.nullable(),
  input: story,
});

/** What is typed in one tab and not known to be on the server. */
export type LocalCopy = z.output<typeof shape>;

const prefix = 'jinwen-copy:';
const placeOf = ({ articleId, key, tab }: Pick<LocalCopy, 'articleId' | 'key' | 'tab'>) =>
  `${prefix}${articleId ?? `new-${key}`}:${tab}`;

/** False where this computer takes nothing: storage is full, or forbidden in a private window. */
export function keepCopy(copy: LocalCopy): boolean {
  try {
    localStorage.setItem(placeOf(copy), JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

export function dropCopy(copy: Pick<LocalCopy, 'articleId' | 'key' | 'tab'>): void {
  try {
    localStorage.removeItem(placeOf(copy));
  } catch {
    // Then there is none.
  }
}

/** Copies of an article (null: of new ones) that other tabs left here, newest first. */
export function leftCopies(articleId: number | null, ownTab: string): LocalCopy[] {
  try {
    const places = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '');
    return places
      .filter((place) => place.startsWith(`${prefix}${articleId ?? 'new-'}`))
      .flatMap((place) => {
        const copy = shape.safeParse(readJson(localStorage.getItem(place)));
        return copy.success && copy.data.articleId === articleId && copy.data.tab !== ownTab
          ? [copy.data]
          : [];
      })
      .toSorted((one, other) => other.at - one.at);
  } catch {
    return [];
  }
}

function readJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
