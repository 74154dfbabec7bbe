import { type CorpusFamily, timeParts } from '../corpus-page.ts';
import { wholeHeadline } from '../corpus-story.ts';
import { barLinks, captionLine, copyPieces, linkList, numberOf, otherHeadlines } from '../page-parts.ts';
import {
  cafeClosing,
  bridgeNotice,
  lostParrot,
  lycheeTrain,
  riverSwim,
  shipyardResults,
} from '../stories/last-stories.ts';
import { lampComment, pierClosing, riverFeature } from '../stories/long-stories.ts';
import { harvestTable, orchardNotice, seedKeepers } from '../stories/town-stories.ts';
import { cellistTalk, winterHeating } from '../stories/close-stories.ts';
import { bridgePaged, lighthouseAbroad } from '../stories/wide-stories.ts';

/** A site about gadgets: facts with ids that end in _baidu, lazy pictures, a tip about advertising behind the copy. */
export const gadgetHouse: CorpusFamily = {
  name: 'gadget-house',
  shows: { channels: true, time: 'second', source: true, authors: true, editor: true },
  authorRole: '作者',
  stories: [shipyardResults, bridgePaged, riverFeature],
  print(story) {
    const { year, month, date, hour, minute, second } = timeParts(story);
    const title = wholeHeadline(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `<p>${html}</p>`,
      subhead: (html) => `<h2>${html}</h2>`,
      figure: (caption, credit, at) =>
        `<p class="image-wrapper"><img w="1080" h="720" title="${title}" data-original="https://img.example.invalid/newsuploadfiles/${at}.jpg" src="//img.example.invalid/images/v2/t.png" class="lazy"></p>` +
        (caption + credit === ''
          ? ''
          : `<p style="text-align: center;"><span style="color: #888888; font-size: 14px;">${captionLine(caption, credit)}</span></p>`),
    });
    const by = (story.authors ?? []).map(({ name }) => name).join(' ');
    return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title} - 川上之家</title><meta name="keywords" content=""></head><body><div id="nav"><ul>${barLinks()}</ul><a id="login">登录</a></div>
<div id="dt"><div class="fl content"><div class="cv"><a href="/">首页</a> &gt; ${story.channels.map((name) => `<a href="/x">${name}</a>`).join(' &gt; ')}</div><h1>${title}</h1><div class="info"><span id="pubtime_baidu">${year}/${Number(month)}/${Number(date)} ${Number(hour)}:${minute}:${second}</span> <span id="source_baidu">来源：<a href="/" target="_blank">${story.source}</a></span> <span id="author_baidu">作者：<strong>${by}</strong></span> <span id="editor_baidu">责编：<strong>${story.editor?.name ?? ''}</strong></span> <span>评论：<span id="commentcount">12</span></span></div>
<div class="post_content" id="paragraph" deep="5">${copy.join('')}<div class="ad-tips"><p>广告声明：文内含有的对外跳转链接（包括不限于超链接、二维码、口令等形式），用于传递更多信息，节省甄选时间，结果仅供参考，川上之家所有文章均包含本声明。</p></div></div>
<div class="newserror"><a>投诉水文</a><a>我要纠错</a></div><div class="related_post"><ul class="hot_tags"><span>相关文章</span><span>关键词：<a href="/tag">${story.channels.at(-1) ?? ''}</a></span></ul><ul class="list_1"></ul></div><div class="dajia"><span>大家都在买</span><ul>${otherHeadlines(
      2,
      3,
    )
      .map((one) => `<li><a href="/b">${one}</a></li>`)
      .join('')}</ul></div></div>
<div class="fr fx"><div class="rm-list"><ul class="bar"><li>日榜</li><li>周榜</li><li>月榜</li></ul><ul>${linkList(5, 10)}</ul></div></div></div><div id="fls"><p>友情链接：<a href="#">川上站长</a></p></div></body></html>`;
  },
};

/** An interface of news: the author's name beside a time without a year, whose instant stands in an attribute. */
export const interfaceNews: CorpusFamily = {
  name: 'interface-news',
  shows: { channels: true, time: 'either', source: true },
  stories: [cafeClosing, seedKeepers, cellistTalk],
  print(story) {
    const { unix, month, date, hour, minute } = timeParts(story);
    const title = wholeHeadline(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `<p>${html}</p>`,
      subhead: (html) => `<p><b>${html}</b></p>`,
      figure: (caption, credit, at) =>
        `<figure><img src="https://img1.example.invalid/jcms/2025/${at}.jpg" alt="" data-width="1080">${caption + credit === '' ? '' : `<figcaption>${captionLine(caption, credit)}</figcaption>`}</figure>`,
    });
    return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}|川面新闻</title></head><body><div class="header-top"><div class="nav"><a href="/">川面</a>${barLinks()}<a class="login">登录</a></div></div>
<div class="article-container"><div class="article-main"><div class="article-path"><a href="/">川面新闻</a> / ${story.channels.map((name) => `<a href="/lists/1.html">${name}</a>`).join(' / ')}</div><div class="article-header"><h1>${title}</h1></div><div class="article-info"><p><span class="date" data-article-publish-time="${unix}">${month}/${date} ${hour}:${minute}</span><span>来源：${story.source}</span></p><p class="share-view"><span>字体：宋</span><i class="icon-share"></i>分享至</p></div>
<div class="article-view"><div class="article-content">${copy.join('')}</div><p class="report-view">未经正式授权严禁转载本文，侵权必究。</p><div class="article-source"><p><span>川面新闻</span></p></div></div>
<div class="article-comment"><div class="title">评论</div><p>暂无评论哦，快来评价一下吧！</p></div></div><div class="article-side"><div class="hot"><h3>热门排行</h3><ul>${linkList(11, 7)}</ul></div></div></div><div class="download-app"><p>下载川面APP 订阅更多品牌栏目</p></div></body></html>`;
  },
};

/** A paper of the capital: reporter, editor and time as labelled spans over the copy. */
export const capitalNews: CorpusFamily = {
  name: 'capital-news',
  shows: { time: 'minute', source: true, authors: true },
  fairSources: [],
  stories: [lostParrot, riverFeature, lampComment],
  print(story) {
    const { toMinute } = timeParts(story);
    const title = wholeHeadline(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `<p>${html}</p>`,
      subhead: (html) => `<p><strong>${html}</strong></p>`,
      figure: (caption, credit, at) =>
        `<p style="text-align:center"><img src="https://media.example.invalid/image/2025/${at}.jpg" class="landscape"></p>` +
        (caption + credit === ''
          ? ''
          : `<p style="text-align:center" class="text-center"><span style="font-size:14px;">${captionLine(caption, credit)}</span></p>`),
    });
    const by = (story.authors ?? []).map(({ name }) => name).join(' ');
    return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title} — ${story.source}</title></head><body><div class="header"><div class="logo"><a href="/">北渡新闻</a></div><div class="menu">${barLinks()}</div></div>
<div class="bodyDetail"><div class="bodyTitle"><div class="content"><h1>${title}</h1><div class="left-info"><span class="ly">来源：${story.source}</span>${by === '' ? '' : `<span class="reporter"><em>记者：</em>${by}</span>`}<span class="timer">${toMinute}</span></div></div></div><div class="container" id="container"><div class="leftcontent"><div class="articleCenter" id="articleCenter"><div class="article-text" id="contentStr">${copy.join('')}</div></div>
<div class="m-bottom"><p class="tel">新闻热线：000-00000000</p><div class="bjnews-praise"><span>点赞</span></div></div></div><div class="rightcontent"><div class="recommend"><h3>相关推荐</h3><ul>${linkList(13, 6)}</ul></div></div></div></div><footer><p>北渡新闻 版权所有</p></footer></body></html>`;
  },
};

/** A paper of the south: facts without labels, signatures in 【】 at the end, a reader's bar of its app. */
export const southernPlus: CorpusFamily = {
  name: 'southern-plus',
  shows: { channels: true, time: 'minute', source: true, editor: true },
  stories: [lycheeTrain, riverSwim, pierClosing],
  print(story) {
    const { toMinute } = timeParts(story);
    const title = wholeHeadline(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `<p>${html}</p>`,
      subhead: (html) =>
        `<p class="subtitle-center" style="text-align: center;"><strong>${html}</strong></p>`,
      figure: (caption, credit, at) =>
        `<p style="text-align: center;"><img src="https://static.example.invalid/${at}.png" data-catchresult="img_catchSuccess"></p>` +
        (caption + credit === ''
          ? ''
          : `<p style="text-align: center;" class="imgdesc"><span style="color: #7f7f7f;">${captionLine(caption, credit)}</span></p>`),
    });
    return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}_${story.channels.at(-1) ?? ''}_南埠网</title><meta name="publishdate" content="${toMinute}"></head><body><div class="topbar">${barLinks()}</div><div class="crumbs"><a href="/">南埠网</a><span>&gt;</span>${story.channels.map((name) => `<a href="/x">${name}</a>`).join('<span>&gt;</span>')}</div>
<div class="m-article"><h2 id="article_title">${title}</h2><div class="meta"><span id="pubtime_baidu">${toMinute}</span><span id="source_baidu">来源：${story.source}</span><span id="editor_baidu">责任编辑：${story.editor?.name ?? ''}</span></div><div id="content" class="content">${copy.join('')}</div><div class="m-detail__share"><span>分享到：</span></div><div class="page"></div></div>
<div class="recommended"><h3>精彩推荐</h3><ul>${linkList(18, 5)}</ul></div><div class="bottom"><p>${numberOf(story)} 号页面</p><p>南埠网版权所有</p></div></body></html>`;
  },
};

/** The pages of the central radio: 编辑 in a footer of the article, the copy in TRS_Editor within article-body. */
export const centralRadio: CorpusFamily = {
  name: 'central-radio',
  shows: { channels: true, time: 'second', source: true, editor: true },
  editorRole: '编辑',
  stories: [bridgeNotice, lighthouseAbroad, orchardNotice, harvestTable, winterHeating],
  print(story) {
    const { day, clock } = timeParts(story);
    const title = wholeHeadline(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `<p align="justify">　　${html}</p>`,
      subhead: (html) => `<p align="justify">　　<strong>${html}</strong></p>`,
      figure: (caption, credit, at) =>
        `<p align="center"><img src="./W0202503${at}.jpg" OLDSRC="W0202503${at}.jpg" alt="" title=""></p>` +
        (caption + credit === ''
          ? ''
          : `<p align="center"><font size="2" face="楷体">${captionLine(caption, credit)}</font></p>`),
    });
    return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}_川广网</title></head><body><div class="header"><div class="nav">${barLinks()}</div></div><div class="crumb"><a href="/">川广网首页</a> &gt; ${story.channels.map((name) => `<a href="/x/">${name}</a>`).join(' &gt; ')}</div>
<div class="article"><div class="article-header"><h1>${title}</h1><div class="source"><span>${day} ${clock}</span><span>来源：${story.source}</span></div><div class="article-tools"><span>订阅</span><span>取消订阅</span><span>已收藏</span><span>收藏</span><span>大字号</span><span>点击播报本文，约</span></div></div>
<div class="article-body"><div class="article-content fontSizeSmall BSHARE_POP"><div class="TRS_Editor">${copy.join('')}</div></div></div><div class="article-footer">${story.editor === undefined ? '' : `<span class="fr">编辑：${story.editor.name}</span>`}<div class="ewm"><p>更多精彩资讯请在应用市场下载“川广网”客户端。欢迎提供新闻线索，24小时报料热线000-000-0000；消费者也可通过川广网“啄木鸟消费者投诉平台”线上投诉。版权声明：本文章版权归属川广网所有，未经授权不得转载。</p></div></div></div>
<div class="side"><h3>长按二维码<br>关注精彩内容</h3><h3>最新消息</h3><ul>${linkList(0, 6)}</ul></div></body></html>`;
  },
};
