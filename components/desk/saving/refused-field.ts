import { type FieldName, isFieldName } from '../editor/story-fields.ts';
import type { NoAnswer } from './save-calls.ts';

/** The field of the story that a refusal is about, if it is about one; `body.blocks.3.caption` is about the body. */
export function refusedField(
  answer: Extract<NoAnswer, { kind: 'refused' }>,
): { field: FieldName | 'body' } | null {
  if (answer.code !== 'invalid') return null;
  const [top = ''] = (answer.field ?? '').split('.');
  return top === 'body' || isFieldName(top) ? { field: top } : null;
}
