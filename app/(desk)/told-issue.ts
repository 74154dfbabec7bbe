import type { z } from 'zod';

/** What is wrong, for people: our own words where a schema has some, which zod's English never are. */
export const toldIssue = ({ message }: z.core.$ZodIssue): string =>
  /\p{Script=Han}/u.test(message) ? message : '内容有误，请刷新页面再试。';
