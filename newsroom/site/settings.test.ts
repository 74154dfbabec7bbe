import { expect, test } from 'vitest';
import { siteSettingsFields } from './settings.ts';

test.each(['', 'jubao@example.cn', ' jubao@news.example.com.cn '])(
  '%j may be the address for reports',
  (mail) => expect(siteSettingsFields.shape.reportMail.safeParse(mail).success).toBe(true),
);

test.each(['不是邮箱', 'jubao', 'jubao@', '@example.cn', 'a b@example.cn', 'jubao@example.cn，周一至周五'])(
  '%j is no address, and it says what to do',
  (mail) => {
    const { error } = siteSettingsFields.shape.reportMail.safeParse(mail);
    expect(error?.issues.map(({ message }) => message)).toEqual([
      '请填写完整的邮箱地址，如 jubao@example.cn；没有就留空',
    ]);
  },
);
