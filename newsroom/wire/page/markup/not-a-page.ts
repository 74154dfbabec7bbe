import { type PageLine, endsSentence, fold, hanCount } from '../page-line.ts';

const told = (why: string) => `这不像一个稿件页：${why}。请检查文件，没有写入任何内容。`;

/** Why a file that begins so is no page at all; null for one that may be. */
export function notMarkup(text: string): string | null {
  const head = text.slice(0, 500).trimStart().toLowerCase();
  const feed =
    /^(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!--[^>]{0,200}-->\s{0,20})?<(?:rss|feed|rdf:rdf|urlset|sitemapindex)\b/.test(
      head,
    );
  return feed ? told('这是 RSS 订阅或网站地图文件，不是网页') : null;
}

/** In characters of Han: what a page of a site says for itself is no longer. */
const mostOfNotice = 200;
/** Links that stand one below another in a list of stories. */
const leastLinks = 5;

/** In characters of Han: what a list is called is shorter. */
const leastHeadline = 9;

type Look = { document: Document; headline: string; lines: readonly PageLine[]; dated: boolean };

/** Why a page is none of a story, told by its copy's place; null for a story's. A story has a time, or more copy than links. */
export function notAStory({ document, headline, lines, dated }: Look): string | null {
  const texts = lines.filter(({ hint }) => hint !== 'image' && hint !== 'chrome');
  const links = texts.filter((line) => line.in?.linked === true && hanCount(line.text) >= 4).length;
  const copy = texts.filter((line) => line.in?.linked !== true && endsSentence(line.folded));
  const han = copy.reduce((sum, line) => sum + hanCount(line.text), 0);
  const title = fold(`${headline} ${document.querySelector('title')?.textContent ?? ''}`).slice(0, 300);
  if (/搜索结果|站内搜索|的搜索/u.test(title)) return told('这是搜索结果，不是一篇稿件');
  if (
    han <= mostOfNotice &&
    /404|页面不存在|页面没有找到|找不到|已被删除|已删除|无法访问|不存在或/iu.test(title)
  )
    return told('网站说这个页面不存在或已被删除');
  if (!dated && han <= mostOfNotice && document.querySelector('input[type="password"]') !== null)
    return told('这是登录页，没有找到正文');
  const named = dated && hanCount(headline) >= leastHeadline && copy.length > 0;
  if (!named && links >= leastLinks && links * 2 >= copy.length)
    return told('多半是链接，像一个列表页，没有找到正文');
  return null;
}
