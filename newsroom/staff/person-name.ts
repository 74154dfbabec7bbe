import { seenLine } from '#lib/text/plain-text.ts';
import { Refusal } from '#lib/refusal.ts';
import { demandLength } from './demand-length.ts';

/** A person's name as the desk and the audit show it. */
export function personName(text: string): string {
  demandLength('name', text);
  const name = seenLine(text).trim().replaceAll(/\s+/g, ' ');
  if (name === '' || name.length > 40) throw new Refusal('invalid', '姓名须为 1 到 40 个字。', 'name');
  return name;
}
