'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { Refusal } from '#lib/refusal.ts';
import { siteSettings } from '#newsroom/site/settings.ts';
import { changePassword } from '#newsroom/staff/password/change-password.ts';
import { signOutElsewhere, signOutEverywhereElse } from '#newsroom/staff/sign-out.ts';
import {
  beginTwoFactor,
  cancelTwoFactor,
  confirmTwoFactor,
  endTwoFactor,
  renewRecoveryCodes,
} from '#newsroom/staff/second-step/two-factor.ts';
import { deskAction } from '../../action.ts';
import { clientAddress } from '../../require-person.ts';

const passwordForm = z
  .object({
    current: z.string().min(1, '请填写原密码'),
    next: z.string().min(1, '请填写新密码'),
    again: z.string(),
  })
  .refine((form) => form.next === form.again, { path: ['again'], error: '两次填写的新密码不一样' });

export const changePasswordAction = deskAction(
  passwordForm,
  async ({ current, next }, { by }) => {
    const names = [siteSettings().name];
    await changePassword({ by, address: await clientAddress(), current, next, names });
    refresh();
    return { message: '密码已修改，其他设备上的登录都已退出。' };
  },
  { beforePasswordChange: true },
);

const password = z.string().min(1, '请填写密码');
const code = z.string().trim().min(1, '请填写验证码').max(100);

const twoFactorForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('begin'), password }),
  z.object({ intent: z.literal('confirm'), code }),
  z.object({ intent: z.literal('cancel') }),
  z.object({ intent: z.literal('renew'), password }),
]);

const recovery = (lines: readonly string[]) => ({
  title: '恢复码',
  hint: '现在就抄下来或打印，收在手机以外的地方。离开这一页就再也看不到了。',
  lines,
});

/** All steps but the last one in one action: see TwoFactorForms. */
export const twoFactorAction = deskAction(twoFactorForm, async (form, { by }) => {
  const address = await clientAddress();
  switch (form.intent) {
    case 'begin':
      await beginTwoFactor({ by, address, password: form.password });
      refresh();
      return { message: '' };
    case 'cancel':
      await cancelTwoFactor({ by });
      refresh();
      return { message: '' };
    case 'confirm': {
      const once = recovery(await confirmTwoFactor({ by, address, code: form.code }));
      refresh();
      return { message: '第二步验证已开启，其他设备上的登录都已退出。', once };
    }
    case 'renew': {
      const once = recovery(await renewRecoveryCodes({ by, address, password: form.password }));
      refresh();
      return { message: '恢复码已重新生成，旧的全部作废。', once };
    }
  }
});

export const endTwoFactorAction = deskAction(z.object({ password, code }), async (form, { by }) => {
  await endTwoFactor({ by, address: await clientAddress(), ...form });
  redirect('/admin/account');
});

/** `intent` names the session to end, or `others`. */
export const endSessionAction = deskAction(
  z.object({ intent: z.string().max(40) }),
  async ({ intent }, { by }) => {
    if (intent === '') throw new Refusal('invalid', '请选择要退出的设备。');
    if (intent === 'others') await signOutEverywhereElse({ by });
    else await signOutElsewhere({ by, id: intent });
    refresh();
    return { message: intent === 'others' ? '其他设备都已退出。' : '那台设备已退出。' };
  },
);
