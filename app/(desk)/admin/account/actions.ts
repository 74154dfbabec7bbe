'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { changePassword } from '#newsroom/staff/change-password.ts';
import { deskAction } from '../../action.ts';
import { socketAddress } from '../../require-person.ts';

const passwordForm = z
  .object({
    current: z.string().min(1, '请填写原密码'),
    next: z.string().min(1, '请填写新密码'),
    again: z.string(),
  })
  .refine((form) => form.next === form.again, { path: ['again'], error: '两次填写的新密码不一样' });

export const changePasswordAction = deskAction(
  passwordForm,
  async ({ current, next }, { by, token }) => {
    await changePassword({ by, token, address: await socketAddress(), current, next });
    refresh();
    return { message: '密码已修改，其他设备上的登录都已退出。' };
  },
  { beforePasswordChange: true },
);
