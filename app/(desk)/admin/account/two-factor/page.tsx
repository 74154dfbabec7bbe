import type { Metadata } from 'next';
import { Shell } from '#components/desk/shell/shell.tsx';
import { TwoFactorForms, type TwoFactorView } from '#components/desk/staff/two-factor-forms.tsx';
import { siteSettings } from '#newsroom/site/settings.ts';
import { secondStepOf } from '#newsroom/staff/second-step/second-step.ts';
import type { SignedIn } from '#newsroom/staff/session.ts';
import { totpUri } from '#newsroom/staff/second-step/totp.ts';
import { deskFrame } from '../../../desk-frame.ts';
import { requirePerson } from '../../../require-person.ts';
import { endTwoFactorAction, twoFactorAction } from '../actions.ts';

export const metadata: Metadata = { title: '第二步验证' };

export default async function TwoFactorPage() {
  const person = await requirePerson('/admin/account/two-factor');
  return (
    <Shell frame={deskFrame(person, 'account', '第二步验证')}>
      <div className="sheet">
        <a
          className="link inline-flex min-h-11 items-center justify-self-start text-sm print:hidden"
          href="/admin/account"
        >
          回到账号
        </a>
        <TwoFactorForms view={viewOf(person)} action={twoFactorAction} endAction={endTwoFactorAction} />
      </div>
    </Shell>
  );
}

function viewOf(person: SignedIn): TwoFactorView {
  const step = secondStepOf(person.id);
  if (step.state !== 'pending') return step;
  // Its key is gone with the rest of an older data folder: then it begins anew.
  if (step.secret === null) return { state: 'off' };
  const uri = totpUri(step.secret, { issuer: siteSettings().name, account: person.username });
  return { state: 'pending', secret: step.secret, uri };
}
