import type { ArticleInput } from '#newsroom/revision/article-input.rule.ts';
import { type FieldName, isFieldName } from '../story/story-fields.ts';
import type { NoAnswer, SaveAnswer } from './save-calls.ts';

export type Sent = {
  /** The last answer, and the story that it is about. */
  answer: SaveAnswer;
  story: ArticleInput;
  /** Why fields were held back, by their name. */
  held: ReadonlyMap<string, string>;
};

const mostHeld = 6;

/** Sends a story. A field that the server refuses must not keep the rest from being saved: it goes as the server has it. */
export async function sendWhatPasses(
  story: ArticleInput,
  server: { readonly base: ArticleInput },
  send: (story: ArticleInput) => Promise<SaveAnswer>,
): Promise<Sent> {
  const held = new Map<string, string>();
  let passing = story;
  let answer = await send(passing);
  while (answer.kind === 'refused' && held.size < mostHeld) {
    const field = refusedField(answer);
    if (field === null || held.has(field)) break;
    held.set(field, answer.message);
    passing = withField(passing, field, server.base);
    answer = await send(passing);
  }
  return { answer, story: passing, held };
}

/** The field of the story that a refusal is about, if it is about one; `body.blocks.3.caption` is about the body. */
function refusedField({
  code,
  field = '',
}: Extract<NoAnswer, { kind: 'refused' }>): FieldName | 'body' | null {
  if (code !== 'invalid') return null;
  const [top = ''] = field.split('.');
  return top === 'body' || isFieldName(top) ? top : null;
}

const withField = (story: ArticleInput, field: FieldName | 'body', from: ArticleInput): ArticleInput => ({
  ...story,
  [field]: from[field],
});
