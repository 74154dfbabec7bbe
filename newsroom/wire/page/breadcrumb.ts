import { type PageLine, fold, hanCount } from './page-line.ts';

const crumbHead =
  /^(?:(?:您|你)?的?(?:现在|当前)?(?:所在)?的?(?:位置|频道|栏目)(?:是)?|当前位置|当前所在位置) ?[:>»] ?/u;
const homeName =
  /^(?:首页|主页|网站首页|门户|.{0,10}[首主]页|home|.{2,8}网(?:站)?|.{2,8}论坛|.{2,8}客户端|\p{Script=Han}{2,6}新闻中心)$/iu;
const lastName =
  /^(?:正文|详情|内容|文章|新闻详情|文章详情|详细内容|文章正文|新闻正文|查看内容|浏览文章|文章内容|信息内容|正文内容|新闻内容|内容页|文章阅读|阅读正文|浏览)$/u;

/** In characters: what is longer behind other channels is a headline. */
const longestChannel = 12;

/** The names of a breadcrumb line; null for any other line. */
export function crumbParts(line: PageLine): string[] | null {
  if (line.folded.length > 200) return null;
  const text = line.folded.replace(crumbHead, '');
  const headed =
    text !== line.folded || line.hint === 'crumb' || /^(?:.{0,8}首页|home) *[»›>→/|-]/iu.test(text);
  const separator = /[»›>→]/u.test(text)
    ? /[»›→]|>+/u
    : text.includes('/')
      ? /\//u
      : headed
        ? /[|·-]/u
        : null;
  if (separator === null) return headed && text !== line.folded && text.length <= 12 ? [text.trim()] : null;
  const parts = text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  // A headline may stand behind the channels.
  const led = /[»›→]/u.test(text) && parts.length > 2;
  const short = parts.every((part, at) => part.length <= 12 || headed || (led && at === parts.length - 1));
  const han = parts.some((part) => hanCount(part) > 0);
  return (parts.length >= 2 || headed) &&
    short &&
    han &&
    (line.hint === 'crumb' || !/^[^。,:;?!\d]*[。,:;?!\d].*[。,;?!]/u.test(text))
    ? parts
    : null;
}

/** A breadcrumb's channels: without 首页 or the site's name before them, 正文 or the headline behind. */
export function channelNames(parts: readonly string[], headline: string, site = ''): string[] | null {
  const names = parts.filter(
    (part, at) =>
      !(at === 0 && (homeName.test(part) || part === site || (part.length > 2 && site.startsWith(part)))) &&
      !/^(?:首页|主页|home)$/iu.test(part) &&
      /\p{L}/u.test(part) &&
      !lastName.test(part) &&
      !isHeadline(part, headline) &&
      !(at === parts.length - 1 && at > 0 && part.length > longestChannel),
  );
  return names.length > 0 ? names.slice(0, 4) : null;
}

const isHeadline = (part: string, headline: string) =>
  part.length > 6 && fold(headline).startsWith(part.replace(/(?<![.…])[.…]+$/u, '').slice(0, 20));
