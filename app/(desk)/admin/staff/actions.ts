'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { addStaff } from '#newsroom/staff/add-staff.ts';
import { changeStaff } from '#newsroom/staff/change-staff.ts';
import { roles } from '#newsroom/staff/person.rule.ts';
import { resetPassword, resetTwoFactor } from '#newsroom/staff/reset-password.ts';
import { restartStaff, stopStaff } from '#newsroom/staff/stop-staff.ts';
import { deskAction } from '../../action.ts';

const rights = {
  name: z.string(),
  role: z.enum(roles, { error: '请选择角色' }),
  scope: z.enum(['all', 'some'], { error: '请选择负责的频道' }),
  channels: z.array(z.coerce.number().int().positive()).max(1000).default([]),
};

/** Ticks count only where they are asked for. */
const chosen = ({ scope, channels }: { scope: 'all' | 'some'; channels: number[] }) =>
  scope === 'some' ? { limited: true, channels } : { limited: false, channels: [] };

const oneTime = ({ username, password }: { username: string; password: string }) => ({
  title: `${username} 的一次性密码`,
  hint: '只显示这一次。请当面或电话告诉本人，第一次登录后要改掉。',
  lines: [password],
});

export const addStaffAction = deskAction(
  z.object({ username: z.string(), ...rights }),
  async ({ username, name, role, ...scope }, { by }) => {
    const added = await addStaff({ by, username, name, role, ...chosen(scope) });
    refresh();
    return { message: `已添加${name.trim()}。`, once: oneTime(added) };
  },
);

export const changeStaffAction = deskAction(
  z.object({ id: z.string(), ...rights }),
  async ({ id, name, role, ...scope }, { by }) => {
    await changeStaff({ by, id, name, role, ...chosen(scope) });
    refresh();
    return { message: '已保存。' };
  },
);

const accessForm = z.object({
  id: z.string(),
  intent: z.enum(['resetPassword', 'resetTwoFactor', 'stop', 'restart']),
});

export const staffAccessAction = deskAction(accessForm, async ({ id, intent }, { by }) => {
  const outcome = await change[intent]({ by, id });
  refresh();
  return outcome;
});

type Order = Parameters<typeof stopStaff>[0];

const change = {
  resetPassword: async (order: Order) => ({
    message: '密码已重设，所有设备都已退出。',
    once: oneTime(await resetPassword(order)),
  }),
  resetTwoFactor: async (order: Order) => {
    await resetTwoFactor(order);
    return { message: '第二步验证已撤去，所有设备都已退出。' };
  },
  stop: async (order: Order) => {
    await stopStaff(order);
    return { message: '账号已停用。' };
  },
  restart: async (order: Order) => {
    await restartStaff(order);
    return { message: '账号已恢复。' };
  },
};
