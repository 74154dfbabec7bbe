export const shortestPassword = 10;
/** argon2 takes any length; this only bounds the work that a stranger can ask for. */
export const longestPassword = 256;

/** The heads of public lists of leaked passwords that are long enough to pass the first rule. */
const common = new Set(
  `1234567890 0123456789 0987654321 9876543210 12345678910 123456789a 1234567891 123123123123 1q2w3e4r5t 1qaz2wsx3edc
  qwertyuiop qwerty12345 qwerty123456 q1w2e3r4t5 zaq12wsxcde asdfghjkl1 asdfghjkl; zxcvbnm123 password12 password123
  password1234 password!23 passw0rd123 p@ssw0rd123 p@ssword123 iloveyou12 iloveyou123 letmein123 welcome123 welcome1234
  admin12345 admin123456 administrator adminadmin admin@1234 admin@12345 root123456 changeme123 woaini1314
  woaini520520 woaini5201314 5201314520 aa12345678 abc1234567 abc123456789 abcd123456 abcd1234567 a123456789
  a1234567890 q123456789 qq123456789 asd123456789 test123456 football123 monkey12345 dragon12345 sunshine123
  princess123 superman123 michael123 baseball123 trustno1234 1111111111 0000000000 147258369a 1472583690`.split(
    /\s+/,
  ),
);

/** What is wrong with a new password, in words for the person, or null. `names`: what it may not be or hold. */
export function passwordFault(password: string, names: readonly string[]): string | null {
  const plain = password.normalize('NFKC').toLowerCase();
  if (Array.from(plain).length < shortestPassword) return `密码至少 ${shortestPassword} 个字符。`;
  if (plain.length > longestPassword) return `密码最多 ${longestPassword} 个字符。`;
  if (new Set(plain).size < 4 || common.has(plain)) return '这个密码太常见，请换一个。';
  const holdsName = names.some((name) => name.length >= 3 && plain.includes(name.toLowerCase()));
  return holdsName ? '密码里不要用账号名或姓名。' : null;
}
