import type { DeskFrame, DeskPlace } from '#components/desk/shell/shell.tsx';
import { countArticles } from '#newsroom/desk-list/count-articles.ts';
import { siteSettings } from '#newsroom/site/settings.ts';
import { can } from '#newsroom/staff/can.rule.ts';
import { type Person, roleNames } from '#newsroom/staff/person.rule.ts';
import type { SignedIn } from '#newsroom/staff/session.ts';
import { unreadNotices } from '#newsroom/workflow/notices.ts';
import { signOutAction } from './login/actions.ts';

export function deskFrame(person: SignedIn, place: DeskPlace, title: string): DeskFrame {
  const counts = countArticles();
  return {
    title,
    place,
    open: placesOf(person),
    counts: { articles: counts.all, review: counts.inReview },
    unread: unreadNotices(person.id),
    siteName: siteSettings().name,
    person: { name: person.name, roleName: roleNames[person.role] },
    signOut: signOutAction,
  };
}

const placesOf = (person: Person): DeskPlace[] => [
  'home',
  'articles',
  'review',
  'duty',
  ...(can(person, 'article.import') ? ['import' as const] : []),
  ...(can(person, 'staff.manage') ? ['staff' as const] : []),
  ...(can(person, 'site.change') ? ['settings' as const] : []),
  'account',
];
