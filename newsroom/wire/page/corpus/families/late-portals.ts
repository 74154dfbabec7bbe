import { type CorpusFamily, timeParts } from '../corpus-page.ts';
import { wholeHeadline } from '../corpus-story.ts';
import { barLinks, captionLine, copyPieces, linkList, numberOf, otherHeadlines } from '../page-parts.ts';
import { escapeHtml } from '../rich-text.ts';
import { cellistTalk, islandVote, snowPicture, tramReturn, winterHeating } from '../stories/close-stories.ts';
import { bicycleTest, bridgeNotice, shipyardResults } from '../stories/last-stories.ts';
import { lampComment, pierClosing, riverFeature } from '../stories/long-stories.ts';
import { harbourFlash, harvestTable, lanternPictures, reservoirLong } from '../stories/town-stories.ts';
import { lighthouseAbroad, marketBold, raceFigures } from '../stories/wide-stories.ts';

/** As Sina's pages: date-source, #artibody, img_descr under pictures, show_author and keywords behind. */
export const wavePortal: CorpusFamily = {
  name: 'wave-portal',
  fairChannels: ['川浪新闻中心'],
  shows: { channels: true, time: 'either', source: true, editor: true },
  stories: [bridgeNotice, raceFigures, reservoirLong],
  print(story) {
    const { han, hour, minute, iso } = timeParts(story);
    const title = wholeHeadline(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `<p cms-style="font-L">　　${html}</p>`,
      subhead: (html) =>
        `<p cms-style="font-L strong-Bold"><font cms-style="font-L strong-Bold">　　${html}</font></p>`,
      figure: (caption, credit, at) =>
        `<div class="img_wrapper"><img src="//n.example.invalid/sinakd/${at}.jpg" alt="${caption}">${caption + credit === '' ? '' : `<span class="img_descr">${captionLine(caption, credit)}</span>`}</div>`,
    });
    return `<!DOCTYPE html><html><head><meta http-equiv="Content-type" content="text/html; charset=utf-8" /><title>${title}_川浪新闻</title><meta name="keywords" content="${(story.tags ?? []).join(',')}" /><meta property="og:type" content="news" /><meta property="og:title" content="${title}" /><meta property="article:published_time" content="${iso}" /><meta property="article:author" content="川浪网" /><meta name="weibo: article:create_at" content="${iso.slice(0, 19).replace('T', ' ')}" /><script>var $CONFIG = {newsid:'comos-${numberOf(story)}'}</script></head>
<body><div class="site-header clearfix"><div class="header-top"><ul><li>川浪首页</li><li>新闻</li><li>体育</li></ul><span>登录</span></div></div><div class="main-content w1240"><div class="path-search" data-sudaclick="cnav_breadcrumbs_p"><div class="path"><div class="channel-path" data-sudaclick="cnav_breadcrumbs_p"><a href="/">川浪新闻中心</a><span class="spliter">&gt;</span>${story.channels.map((name) => `<a href="/x/">${name}</a>`).join('<span class="spliter">&gt;</span>')}<span class="spliter">&gt;</span> 正文</div></div></div>
<h1 class="main-title">${title}</h1><div class="top-bar-wrap" id="top_bar_wrap"><div class="top-bar ani" id="top_bar"><div class="top-bar-inner clearfix"><div class="second-title">${title}</div><div class="date-source"><span class="date">${han} ${hour}:${minute}</span> <a href="http://www.example.invalid/" target="_blank" class="source" rel="nofollow">${story.source}</a></div><div class="page-tools" id="page-tools"><span class="tool-icon tool-cmt">0</span><span class="txt">缩小字体</span><span class="txt">放大字体</span><span>收藏</span><span>微博</span><span>微信</span><span>分享</span></div></div></div></div>
<div class="article-content clearfix" id="article_content"><div class="article-content-left"><div class="article" id="article">${copy.join('\n')}${story.editor === undefined ? '' : `<p class="show_author">责任编辑：${story.editor.name} </p>`}</div>
<div id="left_hzh_ad"></div><div class="article-bottom clearfix" id="article-bottom"><div class="keywords" id="keywords" data-wbkey="${story.channels[0] ?? ''}"><label>文章关键词：</label><a href="/t">${story.channels[0] ?? ''}</a></div><div class="article-bottom-right"><a class="feedback" href="/f">我要反馈</a></div></div><div class="ad-box"><ins></ins></div><div class="blk-wxfollow"><p>川浪新闻公众号</p><p>更多猛料！欢迎扫描左方二维码关注川浪新闻官方微信</p></div><div class="blk-related"><h2>相关新闻</h2><div class="loading">加载中</div></div></div>
<div class="article-content-right"><div class="blk"><h2>阅读排行榜</h2><ol>${linkList(6, 8)}</ol></div></div></div></div>
<div class="footer"><p>Copyright © 1996-2025 CHUANLANG</p><p>川浪公司 版权所有</p></div></body></html>`;
  },
};

/** As the pages of the intellectuals' daily: [ 责编：… ], reading in brackets, statements of its rights behind. */
export const lightDaily: CorpusFamily = {
  name: 'light-daily',
  shows: { channels: true, time: 'minute', source: true, editor: true },
  stories: [lampComment, lighthouseAbroad, pierClosing],
  print(story) {
    const { toMinute } = timeParts(story);
    const title = wholeHeadline(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `<p>　　${html}</p>`,
      subhead: (html) => `<p>　　<strong>${html}</strong></p>`,
      figure: (caption, credit, at) =>
        `<p align="center"><img id="${at}" src="https://imgs.example.invalid/attachement/jpg/${at}.jpg" border="0"></p>` +
        (caption + credit === ''
          ? ''
          : `<p style="text-align: center; text-indent: 0;"><span style="font-size: 12pt; color: #696969;">${captionLine(caption, credit)}</span></p>`),
    });
    return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title} _川明网</title><meta name="publishdate" content="${toMinute.slice(0, 10)}"><meta name="author" content=""></head>
<body><div class="g-head"><div class="m-topnav">${barLinks()}</div></div><div class="g-crumbs"><a href="/">首页</a>&gt; ${story.channels.map((name) => `<a class="m-crumbs" href="/node.htm">${name}</a>`).join(' &gt; ')} &gt; 正文</div>
<div class="g-main"><div class="m-title-box"><h1 class="u-title">
				${title}
		</h1><div class="m_tips"><div class="m-con-from"><span class="m-con-time">${toMinute}</span><span class="m-con-source">来源：<a href="/" target="_blank">${story.source}</a></span></div><div class="g-share"><span>分享到：</span><a>微信</a><a>微博</a></div></div></div>
<div id="articleBox"><div class="u-mainText" id="contentMain"><!--enpcontent-->${copy.join('')}<!--/enpcontent--><!--enpproperty <articleid>37${numberOf(story)}</articleid><author></author><title>${title}</title> /enpproperty--></div></div>
<div class="m-zbTool liability" id="articleLiability">${story.editor === undefined ? '' : `[ 责编：${story.editor.name} ]`}</div><div class="g-score"><div class="score-tit">阅读剩余全文（<span id="pct"></span>）</div></div><div class="g-related"><h3>相关阅读</h3><div class="nothing"></div></div></div>
<div class="g-side"><div class="m-sidebar"><h2>最热文章</h2><ul>${linkList(3, 6)}</ul></div></div><div class="g-foot">川明网版权所有 <a>关于我们</a> <a>加入我们</a></div></body></html>`;
  },
};

/** As the globe's pages: every field in a textarea, built into a page by a script. */
export const globePortal: CorpusFamily = {
  name: 'globe-portal',
  shows: { time: 'second', source: true },
  stories: [islandVote, tramReturn, harbourFlash],
  print(story) {
    const { unix } = timeParts(story);
    const title = wholeHeadline(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `<p>${html}</p>`,
      subhead: (html) => `<p><strong>${html}</strong></p>`,
      figure: (caption, credit, at) =>
        `<p><i class="pic-con"><img data-alt="${caption}" src="//img.example.invalid/${at}.jpg" /></i></p>${caption + credit === '' ? '' : `<p style="text-align:center;"><span style="font-size:14px;color:#888;">${captionLine(caption, credit)}</span></p>`}`,
    });
    const field = (name: string, value: string) =>
      `<textarea class="article-${name}">${escapeHtml(value)}</textarea>`;
    return `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><meta name="description" content=""><script src="//rs.example.invalid/hq.js"></script></head>
<body><div class="container"><div id="header-container"></div><div class="b-container" id="article"><div style="display:none"><textarea class="article-catnode">/e3pmh22ph</textarea><textarea class="article-addltype">normal</textarea>${field('title', title)}${field('subtitle', '')}${field('time', String(unix * 1000))}${field('source-name', story.source)}${field('author', '')}${field('content', `<article><section data-type="rtext">${copy.join('')}</section></article>`)}</div></div><div id="recommend-container"></div></div><script>hq.render()</script></body></html>`;
  },
};

/** As a search engine's accounts: hashed names, data-testid, bjh-p spans, the same data in a script. */
export const bearAccount: CorpusFamily = {
  name: 'bear-account',
  shows: { time: 'minute', source: true },
  stories: [winterHeating, cellistTalk, riverFeature],
  print(story) {
    const { toMinute, unix } = timeParts(story);
    const title = wholeHeadline(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `<div class="dpu8C _2kCxD  "><p><span class="bjh-p">${html}</span></p></div>`,
      subhead: (html) => `<div class="dpu8C _2kCxD  "><h3 class="bjh-h3">${html}</h3></div>`,
      figure: (caption, credit, at) =>
        `<div class="_1nySx"><div class="_2-pY4"><img class="_1g4Ex" src="https://pics.example.invalid/feed/${at}.jpeg@f_auto?token=1" width="640"></div>${caption + credit === '' ? '' : `<div class="_1tEr_"><span class="bjh-image-caption">${captionLine(caption, credit)}</span></div>`}</div>`,
      bold: (text) => `<span class="bjh-strong">${text}</span>`,
    });
    const data = {
      bsData: {
        superlanding: [
          {
            itemType: 'article',
            itemData: { header: title, publishTime: String(unix), author: story.source },
          },
        ],
      },
    };
    return `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>${title}</title><meta itemprop="dateUpdate" content="${toMinute}:00"><meta property="og:title" content="${title}"></head>
<body><div id="root"><div class="app-module_headerWrapper_28hPf"><a href="/">川度首页</a><input class="search"><span>川度一下</span><a>登录</a></div><div class="app-module_contentWrapper_12u0y"><div id="content-container"><div class="app-module_leftSection_EaCvy"><div class="_2jN0Y" id="header"><div class="sKHSJ">${title}</div><div class="_1wuPt"><div class="_2tG0K"><img src="/ava.png"></div><div class="_3B0tN"><a class="_2gGWi" data-testid="author-name"><p class="_7y5nA">${story.source}</p></a><div class="_2sjh9" data-testid="updatetime">${toMinute}</div><div class="_2Wctx" data-testid="address">澜川</div><div class="_2yEo6">川上融媒官方账号,优质内容创作者</div></div><div class="_1YzrM">关注</div></div></div>
<div class="_18p7x" data-testid="article">${copy.join('')}</div><div class="_3ci5z"><div>举报/反馈</div></div><div class="_2OAWv"><h3>评论 2</h3><div class="_1D1dF"><span>路过的风</span><p>这个写得真清楚，转给我妈看了，她终于不再问我了。</p><span>3天前</span></div></div></div><div class="app-module_rightSection_0R1ew"><h2>作者最新文章</h2><ul>${linkList(1, 3)}</ul><h2>相关推荐</h2><ul>${linkList(9, 6)}</ul></div></div></div></div><script>window.jsonData = ${JSON.stringify(data)}</script></body></html>`;
  },
};

/** A portal of finance: a summary in a box, 文章来源 in brackets at the end, an editor who is a number, 郑重声明 behind. */
export const financePortal: CorpusFamily = {
  name: 'finance-portal',
  shows: { channels: true, time: 'minute', source: true, authors: true },
  fairDisclaimers: [
    '郑重声明：川财网发布此信息目的在于传播更多信息，与本网站立场无关，不构成投资建议。据此操作，风险自担。',
  ],
  fairEditors: ['126'],
  fairChannels: ['财经'],
  stories: [shipyardResults, harvestTable, marketBold],
  print(story) {
    const { han, hour, minute } = timeParts(story);
    const title = wholeHeadline(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `<p>　　${html}</p>`,
      subhead: (html) => `<p>　　<strong>${html}</strong></p>`,
      figure: (caption, credit, at) =>
        `<center><img src="https://np.example.invalid/download/D2025${at}.png" style="border:#d1d1d1 1px solid;padding:3px;margin:5px 0;" width="580"></center>` +
        (caption + credit === '' ? '' : `<p style="text-align: center;">${captionLine(caption, credit)}</p>`),
    });
    const by = (story.authors ?? []).map(({ name }) => name).join(' ');
    return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title} _ 川财网</title><meta name="description" content="${story.summary ?? ''}"></head>
<body><div class="topnav"><span>川财网首页</span>${barLinks('|')}<a>加自选</a><a>登录</a></div><div class="main"><div class="crumb_box"><a href="/">财经</a> &gt; ${story.channels.map((name) => `<a href="/x">${name}</a>`).join(' &gt; ')} &gt; 正文</div>
<div class="contentwrap"><div class="title">${title}</div><div class="infos"><div class="item">${han} ${hour}:${minute}</div><div class="item"> 作者：${by}</div><div class="item">来源：<span>${story.source}</span></div><div class="item"><span class="num">0</span>人评论</div></div>
${story.summary === undefined ? '' : `<div class="abstract"><div class="leftbox">摘要</div><div class="txt">${story.summary}</div></div>`}<div class="txtinfos" id="ContentBody" data-newsid="${numberOf(story)}"><!--文章主体-->${copy.join('')}<p class="em_media">（文章来源：${story.source}）</p></div>
<div class="cardlist"><p class="res-edit">责任编辑：126 </p><p class="statement">郑重声明：川财网发布此信息目的在于传播更多信息，与本网站立场无关，不构成投资建议。据此操作，风险自担。</p></div><div class="zwcontent"><p>网友评论</p><div class="t">登录后发表</div></div></div></div>
<div class="right"><div class="mod"><h4>点击排行</h4><ul>${linkList(8, 8)}</ul></div></div><div class="footer">信息网络传播视听节目许可证：0000000号</div></body></html>`;
  },
};

/** A portal of things to buy: chapters over and under the copy, page by page. */
export const chapterPortal: CorpusFamily = {
  name: 'chapter-portal',
  shows: { channels: true, time: 'minute', source: true, authors: true, editor: true },
  stories: [bicycleTest, lanternPictures, snowPicture],
  print(story) {
    const { toMinute } = timeParts(story);
    const title = wholeHeadline(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `<p>　　${html}</p>`,
      subhead: (html) =>
        `<p style="text-align:left"><strong><span style="color:#c00">${html}</span></strong></p>`,
      figure: (caption, credit, at) =>
        `<p style="text-align:center;"><a href="/pic_${at}.html" target="_blank"><img alt="${title}" src="//img0.example.invalid/pconline/${at}_thumb.jpg"/></a>${caption + credit === '' ? '' : `<br/><span class="pic-text">${captionLine(caption, credit)}</span>`}</p>`,
    });
    const chapters = ['看点：叠得小不小', '骑行：快不快', '总结：值不值得买'].slice(0, story.pages ?? 0);
    const links = chapters
      .map(
        (name, at) =>
          `<li${at === 0 ? ' class="cur"' : ''}><a href="1_${at}.html">第${at + 1}页：${name}</a></li>`,
      )
      .join('');
    return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}_${story.channels[0] ?? ''}-川购网</title></head><body><div class="head"><a href="/">川购网</a>${barLinks()}</div>
<div class="pos"><span class="mark">您现在的位置：</span><a href="/">川购网</a> &gt; ${story.channels.map((name) => `<a href="/x">${name}</a>`).join(' &gt; ')} &gt; 正文</div>
<div class="artbox"><h1>${title}</h1><div class="artInfo"><span class="pubtime">${toMinute}</span><span class="ownner">出处：${story.source}</span><span class="editor">作者：${(story.authors ?? []).map(({ name }) => name).join(' ')}</span>${story.editor === undefined ? '' : `<span>责任编辑：${story.editor.name}</span>`}<span>(<em>12</em>)</span></div>
${links === '' ? '' : `<div class="artGuide"><ul>${links}</ul></div>`}<div class="artText" id="JText">${copy.join('\n')}</div>
${links === '' ? '' : `<div class="pageNav"><a class="cur">1</a><a href="1_1.html">2</a><a href="1_2.html">3</a><a class="next" href="1_1.html">下一页</a></div><div class="guide2"><p>本文导航</p><ul>${links}</ul></div>`}<div class="fav"><span>喜欢</span><span>0</span></div></div>
<div class="rela"><h3>为您推荐</h3><ul>${otherHeadlines(17, 4)
      .map((one) => `<li><a href="#"><img src="/i.jpg">${one}</a></li>`)
      .join(
        '',
      )}</ul></div><div class="side"><h3>文章排行榜</h3><ul>${linkList(2, 8)}</ul></div></body></html>`;
  },
};
