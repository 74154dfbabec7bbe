import type { DeskFrame, DeskPlace } from '#components/desk/shell.tsx';
import { siteSettings } from '#newsroom/site/settings.ts';
import { roleNames } from '#newsroom/staff/person.rule.ts';
import type { SignedIn } from '#newsroom/staff/session.ts';
import { signOutAction } from './login/actions.ts';

export const deskFrame = (person: SignedIn, place: DeskPlace, title: string): DeskFrame => ({
  title,
  place,
  siteName: siteSettings().name,
  person: { name: person.name, roleName: roleNames[person.role] },
  signOut: signOutAction,
});
