import type { z } from 'zod';
import { Refusal } from './refusal.ts';

/** What is wrong, for people: our own words where a schema has some, which zod's English never are. */
export const toldIssue = ({ message }: z.core.$ZodIssue, otherwise = '内容有误，请刷新页面再试。'): string =>
  /\p{Script=Han}/u.test(message) ? message : otherwise;

/** The first thing that is wrong with an input, as what it is refused by. */
export function refusalFor({ issues: [issue] }: z.ZodError, otherwise?: string): Refusal {
  if (!issue) return new Refusal('invalid', otherwise ?? '内容有误。');
  return new Refusal('invalid', toldIssue(issue, otherwise), issue.path.join('.'));
}
