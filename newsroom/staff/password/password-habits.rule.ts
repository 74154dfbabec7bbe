/** Rows and columns of the keyboard, the alphabet and the number pad: what a finger runs along. */
const walks = [
  '`1234567890-=', 'qwertyuiop[]\\', "asdfghjkl;'", 'zxcvbnm,./', 'abcdefghijklmnopqrstuvwxyz', '01234567890',
  '1qaz', '2wsx', '3edc', '4rfv', '5tgb', '6yhn', '7ujm', '8ik,', '9ol.', '0p;/',
  '147', '258', '369', '159', '357', '789456123', '741852963', '123654789',
]; // prettier-ignore
const runs = walks.flatMap((walk) => [walk, [...walk].toReversed().join('')]);

const shifted = new Map(
  [...'~!@#$%^&*()_+{}|:"<>?'].map((mark, index) => [mark, [..."`1234567890-=[]\\;',./"][index] ?? mark]),
);

/** Along the keyboard (1qaz2wsx, qwe123asd), up the alphabet, or both hands by turns (1q2w3e4r5t). */
export function isKeyboardWalk(password: string): boolean {
  const keys = [...password].map((key) => shifted.get(key) ?? key).join('');
  const [left, right] = [0, 1].map((hand) => [...keys].filter((_, index) => index % 2 === hand).join(''));
  return (
    walked(keys) >= keys.length * 0.75 ||
    [left ?? '', right ?? ''].every((one) => walked(one) >= one.length * 0.9)
  );
}

/** How many keys lie in runs of three or more. */
function walked(keys: string): number {
  let covered = 0;
  for (let at = 0; at < keys.length;) {
    let length = 0;
    while (at + length < keys.length && runs.some((run) => run.includes(keys.slice(at, at + length + 1))))
      length += 1;
    if (length >= 3) covered += length;
    at += length >= 3 ? length : 1;
  }
  return covered;
}

/** One short thing again and again: abcabcabcabc, 2025202520252025. */
export const isRepeated = (password: string): boolean =>
  new Set(password).size < 5 || /^(.{1,6}?)\1+/.exec(password)?.[0].length === password.length;

/** Birthdays, telephone numbers and years with an initial or two: 19850312, zw850312!, 13812345678. */
export function isDateOrNumber(password: string): boolean {
  const rest = password
    .replaceAll(/1[3-9]\d{9}/g, '')
    .replaceAll(/(?:19|20)\d{2}[-./年]?(?:1[0-2]|0?[1-9])[-./月]?(?:3[01]|[12]\d|0?[1-9])日?/g, '')
    .replaceAll(/\d/g, '');
  const digits = password.replaceAll(/\D/g, '').length;
  return digits >= 4 && rest.replaceAll(/[^\p{L}]/gu, '').length <= 3 && rest.length <= 5;
}

const syllable =
  '(?:[zcs]h?(?:uang|uan|ong|ang|eng|ai|ao|an|ei|en|ou|ui|un|uo|a|e|i|u)' +
  '|[jqx](?:iang|iong|iao|ian|ing|uan|ia|ie|in|iu|ue|un|i|u)' +
  '|[bpmf](?:iang|iao|ian|ing|ang|eng|ong|ai|ao|an|ei|en|ie|in|iu|ou|a|i|o|u)' +
  '|[dtnl](?:iang|iao|ian|ing|ang|eng|ong|uan|ai|ao|an|ei|en|ia|ie|in|iu|ou|ui|un|uo|ue|ve|a|e|i|u|v)' +
  '|[gkh](?:uang|uai|uan|ang|eng|ong|ai|ao|an|ei|en|ou|ua|ui|un|uo|a|e|u)' +
  '|r(?:uan|ang|eng|ong|ao|an|en|ou|ui|un|uo|e|i|u)' +
  '|y(?:uan|ang|ing|ong|ao|an|in|ou|ue|un|a|e|i|o|u)|w(?:ang|eng|ai|an|ei|en|a|o|u)' +
  '|ang|eng|ai|ao|an|ei|en|er|ou|a|e|o)';
const shortPinyin = new RegExp(`^(?:${syllable}){1,4}$`);

/** A name or a phrase of up to four syllables: wangwei, woaini, zhangsanfeng. Longer ones are worth guessing at. */
export const isShortPinyin = (letters: string): boolean => shortPinyin.test(letters);
