import { linkAddress } from './body.rule.ts';

export type LinkAnswer = { href: string } | { fault: string };

/** What a person typed as a link: the address that copy may hold, or what is wrong with it. */
export function readLinkAddress(text: string): LinkAnswer {
  const typed = text.trim();
  if (typed === '') return { fault: '请填写链接地址。' };
  if (/\s/.test(typed)) return { fault: '链接里不能有空格。' };
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(typed)) return { href: `mailto:${typed}` };
  if (/^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?#:].*)?$/i.test(typed)) return web(`https://${typed}`);
  if (/^https?:/i.test(typed)) return web(typed);
  if (/^mailto:[^@\s]+@[^@\s]+$/i.test(typed)) return { href: typed };
  if (/^tel:[+\d][\d ()-]*$/i.test(typed)) return { href: typed };
  if (/^mailto:/i.test(typed)) return { fault: '邮箱地址不完整，应像 mailto:desk@example.cn。' };
  if (/^tel:/i.test(typed)) return { fault: '电话号码只能有数字、加号和短横，应像 tel:010-12345678。' };
  if (/^[a-z][a-z\d+.-]*:/i.test(typed)) {
    return { fault: '只能链接到网页（http、https）、邮箱（mailto）或电话（tel）。' };
  }
  return { fault: '这不是完整的网址，应以 https:// 开头。' };
}

function web(text: string): LinkAnswer {
  if (!URL.canParse(text)) return { fault: '网址写得不对，请检查。' };
  const { href, username, password } = new URL(text);
  if (username !== '' || password !== '') return { fault: '网址里不能带账号和密码。' };
  const parsed = linkAddress.safeParse(href);
  return parsed.success ? { href } : { fault: '网址太长，最多 2000 个字符。' };
}
