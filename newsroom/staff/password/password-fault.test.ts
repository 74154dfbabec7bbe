import { expect, test } from 'vitest';
import { oneTimePassword } from '../add-staff.ts';
import { passwordFault } from './password-fault.ts';

const names = ['wangwu', '王小五', '今闻'];

test.each([
  // short, and counted in characters
  'short', 'Zk8$vQ2!x',
  // the list, as it is, with digits around it, and spelt with digits
  'basketball', 'enterprise', 'password123', 'P@ssw0rd123', 'Dragon2024!', '123monkey!!', 'sunshine#1', 'California1',
  // hands on the keyboard
  '1qaz2wsx3edc', 'qwertyuiop', 'qwe123asd456', '1q2w3e4r5t6y', 'asdfghjkl;', '!QAZ@WSX#EDC', 'abcdefghij', '0987654321', '147258369a',
  // again and again
  '1111111111', 'abcabcabcabc', 'ab12ab12ab12', 'aaaaaaaaaab', '88888888888',
  // dates and numbers
  '1985031219850312', 'zw19850312!', '13812345678', 'lj13987654321', '2025-08-16ab', '4839201857', 'a7392018465',
  // pinyin and our habits
  'woaini1314', 'woaini520520', 'zhangwei123', 'WangWei@1990', 'lixiaolong88', 'zhongguo2025', 'woaini@Love1', 'mima123456', 'iloveyou1314', 'Admin@2025!', 'jinwen2025!', 'beijing2008',
  // names
  'x-wangwu-77-Kz', '王小五的新密码一二三', 'kk-wangxiaowu-3', '今闻编辑部的密码呀',
])('%s is refused', async (password) => expect(await passwordFault(password, names)).not.toBeNull()); // prettier-ignore

test.each([
  'fresh-and-long-9', 'ein-langes-wort', 'a long password for tests', 'correct horse battery', 'Zk8$vQ2!xR',
  '昨夜雨疏风骤浓睡不消残酒', 'jintianzaoshangxialedayu', '三只橘猫爬上了那座钟楼', 'tUrm-77-ofen', 'x9$8d7!k2#qL', 'dragons eat 9 plums',
])('%s is taken', async (password) => expect(await passwordFault(password, names)).toBeNull()); // prettier-ignore

test.each([
  ['曾小五', 'kk-zengxiaowu-3'], ['曾小五', 'kk-cengxiaowu-3'], ['单小五', 'kk-shanxiaowu-3'], ['单小五', 'kk-danxiaowu-3'],
  ['喀什日报', 'x9-kashiribao-7'], ['尉迟小五', 'x9-yuchixiaowu-7'],
])('of %s no reading may be in it: %s', async (name, password) =>
  expect(await passwordFault(password, ['wangwu', name, '今闻'])).toContain('姓名')); // prettier-ignore

test('what we make ourselves is never refused, and nothing longer than we hash is taken', async () => {
  for (let n = 0; n < 200; n += 1) {
    const password = oneTimePassword();
    expect([password, await passwordFault(password, names)]).toEqual([password, null]);
  }
  expect(await passwordFault('长句子'.repeat(100), names)).not.toBeNull();
});
