import { limits } from '#lib/limits.ts';
import { Refusal } from '#lib/refusal.ts';

const caps = {
  username: { cap: limits.usernameCharacters, name: '账号' },
  name: { cap: limits.usernameCharacters, name: '姓名' },
  password: { cap: limits.passwordCharacters, name: '密码' },
  code: { cap: limits.codeCharacters, name: '验证码' },
} as const;

/** Refuses what is too long to be a name or a secret, before anything else is done with it. `field` is the input's name. */
export function demandLength(what: keyof typeof caps, text: string, field: string = what): void {
  const { cap, name } = caps[what];
  if (text.length > cap.most) throw new Refusal('invalid', `${name}最多 ${cap.most} 个字符。`, field);
}
