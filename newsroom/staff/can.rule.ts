import { Refusal } from '#lib/refusal.ts';
import { type Person, type Role, roleNames } from './person.rule.ts';

export const actions = [
  'article.read',
  'article.write',
  'article.import',
  'article.publish',
  'article.overrideReview',
  'article.correct',
  'article.kill',
  'article.spike',
  'live.post',
  'media.upload',
  'front.arrange',
  'site.change',
  'staff.manage',
] as const;
export type Action = (typeof actions)[number];

const reporter: readonly Action[] = ['article.read', 'article.write', 'article.import', 'media.upload'];
const editor: readonly Action[] = [...reporter, 'article.spike', 'live.post'];
const deskChief: readonly Action[] = [...editor, 'article.publish', 'article.correct', 'front.arrange'];
const chief: readonly Action[] = [...deskChief, 'article.overrideReview', 'article.kill', 'site.change'];

/** The table of rights: what each role may do, and nothing else. */
const rights: Record<Role, readonly Action[]> = {
  reporter,
  editor,
  deskChief,
  chief,
  admin: actions,
};

export const can = (person: Person, action: Action): boolean => rights[person.role].includes(action);

/** Refuses what the person may not do. Called inside every write: a hidden button is no permission. */
export function demand(person: Person, action: Action): void {
  if (!can(person, action)) {
    throw new Refusal('forbidden', `${roleNames[person.role]}没有这项权限。请联系管理员。`);
  }
}
