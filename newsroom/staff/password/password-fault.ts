import { limits } from '#lib/limits.ts';
import { pinyinReadings } from '#lib/text/pinyin.ts';
import { sharedSuccess } from '#lib/shared.ts';
import { isDateOrNumber, isKeyboardWalk, isRepeated, isShortPinyin } from './password-habits.rule.ts';
import { shortestPassword } from './password.rule.ts';

/** What guessers try first besides the list, which was made of other people's: our words for love and luck. */
const ourHabits =
  /woaini|iloveu|iloveyou|5201314|1314520|woaizhongguo|zhongguo|wodemima|mima|password|passw0rd|p@ss|admin|root|qwert|jinwen|今闻/;

/** Words around the common one that add nothing: digits and marks before and behind. */
const ends = /^\P{L}+|(?<!\P{L})\P{L}+$/gu;

const substitutes: Record<string, string> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/**
 * What is wrong with a new password, in words for the person, or null. `names` (account, person, site) may not be in it,
 * nor in pinyin, a surname read either way. Against the list of common ones it counts as written, without the digits and marks around it, and with
 * a for @ and the like.
 */
export async function passwordFault(password: string, names: readonly string[]): Promise<string | null> {
  const longest = limits.passwordCharacters.most;
  if (password.length > longest) return `密码最多 ${longest} 个字符。`;
  const plain = password.normalize('NFKC').toLowerCase();
  const length = Array.from(plain).length;
  if (length < shortestPassword) return `密码至少 ${shortestPassword} 个字符。`;
  if (isRepeated(plain)) return '密码里重复太多，请换一个。';
  if (isKeyboardWalk(plain)) return '这是键盘上挨着的键，最先被猜到。请换一个。';
  if (isDateOrNumber(plain)) return '不要用生日、电话或别的号码，请换一个。';
  if (holdsName(plain, names)) return '密码里不要用账号名、姓名或站名。';
  const core = plain.replaceAll(ends, '');
  if (isShortPinyin(core)) return '名字或几个字的拼音加上数字很容易猜到，请换一个。';
  const spelt = [...plain].map((mark) => substitutes[mark] ?? mark).join('');
  const common = await commonPasswords();
  if ([plain, core, spelt, spelt.replaceAll(ends, '')].some((one) => common.has(one))) {
    return '这个密码太常见，请换一个。';
  }
  const without = plain.replace(ourHabits, '').replaceAll(/[^\p{L}]/gu, '');
  return ourHabits.test(plain) && without.length <= 4 ? '这个密码太常见，请换一个。' : null;
}

function holdsName(plain: string, names: readonly string[]): boolean {
  return names.some((name) => {
    const whole = name.normalize('NFKC').toLowerCase();
    const latin = pinyinReadings(name).map((one) => one.replaceAll('-', ''));
    return (
      (whole.length >= 2 && plain.includes(whole) && !/^[a-z]{2}$/.test(whole)) ||
      latin.some((one) => one.length >= 4 && plain.includes(one))
    );
  });
}

/** Nearly 50,000 that leaked most often; read when a password is first chosen. */
const commonPasswords = (): Promise<ReadonlySet<string>> =>
  sharedSuccess('common-passwords', async () => {
    const { dictionary } = await import('@zxcvbn-ts/language-common');
    return new Set(dictionary['passwords-common'].map((one) => one.toLowerCase()));
  });
