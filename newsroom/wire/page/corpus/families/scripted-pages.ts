import { type CorpusFamily, timeParts } from '../corpus-page.ts';
import { type CorpusStory, wholeHeadline } from '../corpus-story.ts';
import { captionLine, copyPieces, numberOf, otherHeadlines } from '../page-parts.ts';
import { harbourFlash, reservoirLong } from '../stories/town-stories.ts';
import { roofFilm, saltField } from '../stories/wide-stories.ts';
import { snowPicture, winterHeating } from '../stories/close-stories.ts';

const copyOf = (story: CorpusStory) =>
  copyPieces(story.blocks, {
    paragraph: (html) => `<p style="text-indent: 2em;">${html}</p>`,
    subhead: (html) => `<p style="text-indent: 2em;"><strong>${html}</strong></p>`,
    figure: (caption, credit, at) =>
      `<p style="text-align: center;"><img src="https://oss.example.invalid/${at}.jpg" title="${at}.jpg" alt="${at}.jpg"/></p>${caption + credit === '' ? '' : `<p style="text-align: center;"><span style="color:#7f7f7f;font-size:14px">${captionLine(caption, credit)}</span></p>`}`,
  }).join('');

/** Data as a page of Next.js holds it: tags as escapes, so that no `</script>` stands in it. */
const escapedJson = (value: object): string =>
  JSON.stringify(value)
    .replaceAll('<', String.raw`\u003c`)
    .replaceAll('>', String.raw`\u003e`);

/** Saved without scripts having run: a skeleton, and all in the data of one script, other stories' summaries too. */
export const dataOnly: CorpusFamily = {
  name: 'data-only',
  shows: { time: 'second', source: true, editor: false, authors: false },
  stories: [reservoirLong, harbourFlash, winterHeating],
  fairEditors: ['温序秋'],
  print(story) {
    const { day, clock } = timeParts(story);
    const data = {
      props: {
        pageProps: {
          channelList: ['要闻', '本地', '图片'].map((name, id) => ({ id, name })),
          articleDetail: {
            id: numberOf(story),
            title: wholeHeadline(story),
            subTitle: '',
            sourceName: story.source,
            publishTime: `${day} ${clock}`,
            readCount: 3021,
            content: copyOf(story),
            shareInfo: { title: wholeHeadline(story), summary: '点开看全文' },
          },
          hotList: otherHeadlines(2, 6).map((title, id) => ({
            id,
            title,
            summary: `${title}。这一条是别的稿件的摘要，写得也不短，但不是这一篇的正文，不要收进来。`,
          })),
        },
        __N_SSG: true,
      },
      page: '/detail/[id]',
      query: { id: `${numberOf(story)}` },
      buildId: 'x8Yq',
      isFallback: false,
    };
    return `<!DOCTYPE html><html><head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width"/><title>${wholeHeadline(story)}</title><meta name="next-head-count" content="3"/><link rel="preload" href="/_next/static/css/a.css" as="style"/><noscript data-n-css=""></noscript></head>
<body><div id="__next"><div class="header_wrap__3Kx"><a href="/">今晨</a><a href="/c/1">要闻</a><a href="/c/2">本地</a></div><div class="ant-skeleton ant-skeleton-active"><div class="ant-skeleton-content"><h3 class="ant-skeleton-title" style="width:38%"></h3><ul class="ant-skeleton-paragraph"><li></li><li></li><li style="width:61%"></li></ul></div></div><div class="footer_box__9aB"><p>今晨客户端 版权所有</p></div></div>
<script id="__NEXT_DATA__" type="application/json">${escapedJson(data)}</script><script src="/_next/static/chunks/main.js" defer=""></script></body></html>`;
  },
};

/** An app for reading whose page a script drew into boxes named `render-`; the facts stand below the headline without labels. */
export const drawnPage: CorpusFamily = {
  name: 'drawn-page',
  shows: { time: 'day', source: true, authors: true, staff: true },
  stories: [roofFilm, saltField, snowPicture],
  authorRole: '作者',
  print(story) {
    const { day } = timeParts(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `<p>　　${html}</p>`,
      subhead: (html) => `<p>　　<b>${html}</b></p>`,
      figure: (caption, credit, at) =>
        `<div class="image-list"><div class="image-item"><img src="https://boot-img.example.invalid/image/1006/process/${at}.jpg" class="image"></div>${caption + credit === '' ? '' : `<div class="image-desc">${captionLine(caption, credit)}</div>`}</div>`,
    });
    const staff = (story.staff ?? []).map(({ role, name }) => `${role}：${name}`).join('　');
    return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${story.headline}</title><link rel="icon" href="/favicon.ico"><script>window.__INITIAL_STATE__ = {};</script></head>
<body><div id="root"><div data-reactroot=""><div class="layout-header"><div class="header-logo"></div><div class="header-search"><span>搜索</span></div><div class="header-links"><a>登录</a><a>English</a></div></div><div class="layout-body"><div class="render-detail-page"><div class="render-detail-header"><div class="render-detail-title">${wholeHeadline(story)}</div><div class="render-detail-infos"><div class="render-detail-time">${day}</div><div class="render-detail-resource">来源：<span>${story.source}</span></div>${(story.authors ?? []).map(({ name }) => `<div class="render-detail-creator">作者：<span>${name}</span></div>`).join('')}</div></div>
<div class="render-detail-tools"><span class="tool-font">字体：<i>大</i><i>中</i><i>小</i></span><span class="tool-audio">听原文</span><span class="tool-print">打印</span></div>
<div class="render-detail-article"><div class="render-detail-article-content"><div class="render-detail-content">${copy.join('')}</div></div>${staff === '' ? '' : `<div class="render-detail-article-footer"><span class="editor">${staff}</span></div>`}</div>
<div class="voice-lang-switch"><span>普通话</span><span>方言</span></div><div class="interaction"><span class="good">点赞 1024</span><span class="star">收藏</span><span class="comment">发表观点</span></div>
<div class="recommend-box"><div class="recommend-title">为你推荐</div><div class="recommend-list">${otherHeadlines(
      12,
      6,
    )
      .map(
        (title) =>
          `<div class="recommend-item"><div class="item-text"><span class="item-title">${title}</span><span class="item-from">别的报纸</span><span class="item-time">2026-01-0${1 + (title.length % 8)}</span></div></div>`,
      )
      .join('')}</div></div></div></div></div></div>
<div class="layout-footer"><div class="copyright">备案号 某某号</div><div>互联网新闻信息服务许可证</div></div></body></html>`;
  },
};
