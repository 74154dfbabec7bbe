import { DeskNotice } from '#components/desk/shell/desk-notice.tsx';
import { type DeskPlace, Shell } from '#components/desk/shell/shell.tsx';
import { type Action, actionNames, rolesWith, whyNot } from '#newsroom/staff/can.rule.ts';
import { roleNames } from '#newsroom/staff/person.rule.ts';
import type { SignedIn } from '#newsroom/staff/session.ts';
import { deskFrame } from './desk-frame.ts';

type NoRightProps = { person: SignedIn; action: Action; place: DeskPlace };

/** In a page's place for who has not the right that it asks for: what it asks for, who has it, and whom to ask. */
export function NoRight({ person, action, place }: NoRightProps) {
  const who = rolesWith(action).map((role) => roleNames[role]);
  const why = whyNot(person, action) ?? '';
  return (
    <Shell frame={deskFrame(person, place, '没有权限')}>
      <DeskNotice
        status={403}
        title={`这一页要有“${actionNames[action]}”的权限`}
        words={`${why}有这项权限的是${who.join('、')}。您要用的话，请联系管理员。`}
      />
    </Shell>
  );
}

type NotThereProps = { person: SignedIn; place: DeskPlace; what: string };

/** In a page's place where its address names nothing that is there. */
export const NotThere = ({ person, place, what }: NotThereProps) => (
  <Shell frame={deskFrame(person, place, `没有${what}`)}>
    <DeskNotice status={404} title={`没有${what}`} words="网址不全，或是多了几个字。请从列表里打开。" />
  </Shell>
);
