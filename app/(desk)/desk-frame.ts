import type { DeskFrame, DeskPlace } from '#components/desk/shell.tsx';
import { siteSettings } from '#newsroom/site/settings.ts';
import { can } from '#newsroom/staff/can.rule.ts';
import { roleNames } from '#newsroom/staff/person.rule.ts';
import type { SignedIn } from '#newsroom/staff/session.ts';
import { signOutAction } from './login/actions.ts';

export const deskFrame = (person: SignedIn, place: DeskPlace, title: string): DeskFrame => ({
  title,
  place,
  open: can(person, 'site.change')
    ? ['articles', 'import', 'settings', 'account']
    : ['articles', 'import', 'account'],
  siteName: siteSettings().name,
  person: { name: person.name, roleName: roleNames[person.role] },
  signOut: signOutAction,
});
