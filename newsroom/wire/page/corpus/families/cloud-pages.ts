import { type CorpusFamily, timeParts } from '../corpus-page.ts';
import { wholeHeadline } from '../corpus-story.ts';
import { barLinks, captionLine, copyPieces, linkList, otherHeadlines, staffLines } from '../page-parts.ts';
import { islandVote, schoolCorrection, tramReturn, wetlandBirds } from '../stories/close-stories.ts';
import { lampComment, riverFeature } from '../stories/long-stories.ts';
import { harvestTable, lanternPictures, seedKeepers } from '../stories/town-stories.ts';
import { raceFigures, roofFilm, saltField } from '../stories/wide-stories.ts';

/** An agency's page of about 2010: pictures in tables of two rows, the copy in DIVs with breaks, editors in a table. */
export const pictureTables: CorpusFamily = {
  name: 'picture-tables',
  shows: { channels: true, time: 'second', source: true, editor: true },
  charset: 'gbk',
  stories: [lanternPictures, tramReturn, islandVote],
  print(story) {
    const { han, clock } = timeParts(story);
    const title = wholeHeadline(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `<P>　　${html}</P>`,
      subhead: (html) => `<P>　　<STRONG>${html}</STRONG></P>`,
      figure: (caption, credit, at) =>
        `<TABLE cellSpacing=0 cellPadding=0 width=500 align=center border=0><TBODY><TR><TD align=middle><A href="pic_${at}.htm" target=_blank><IMG src="xin_${at}.jpg" border=0></A></TD></TR>${caption + credit === '' ? '' : `<TR><TD style="FONT-SIZE: 12px; LINE-HEIGHT: 20px">　　${captionLine(caption, credit)}</TD></TR>`}</TBODY></TABLE>`,
      bold: (text) => `<STRONG>${text}</STRONG>`,
    });
    return `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN">
<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>${title}_川上频道_川上网</title><link href="/style/2010.css" type="text/css" rel="stylesheet"></head><body>
<table width="950" align="center" class="nav"><tr>${barLinks('</td><td>')
      .split('</td><td>')
      .map((link) => `<td>${link}</td>`)
      .join('')}</tr></table>
<table width="950" align="center" cellpadding="0" cellspacing="0"><tr><td width="650" valign="top"><table width="100%"><tr><td class="lan12">您的位置： <a href="/">川上网主页</a> - ${story.channels.map((name) => `<a href="/x.htm">${name}</a>`).join(' - ')}</td></tr></table>
<div id="article"><h1 id="title">${title}</h1><div id="fooot"><span id="pubtime">${han} ${clock}</span> <span id="source">来源： ${story.source}</span> <span class="hong14">【字号：<a href="javascript:doZoom(16)">大</a> <a href="javascript:doZoom(14)">中</a> <a href="javascript:doZoom(12)">小</a>】</span><span>【<a href="#">留言</a>】</span><span>【<a href="javascript:window.print()">打印</a>】</span><span>【<a href="javascript:window.close()">关闭</a>】</span></div>
<div id="content"><!--enpcontent--><table width="170" border="0" cellpadding="0" cellspacing="0" align="left"><tr><td id="advert1"></td></tr></table>${copy.join('\n')}<!--/enpcontent--><div id="div_currpage"></div></div>
<table width="100%"><tr><td align="right" class="editor">${story.editor === undefined ? '' : `（责任编辑： ${story.editor.name} ）`}</td></tr></table></div>
<table width="100%"><tr><td class="tit">相关专题</td></tr><tr><td>${otherHeadlines(5, 3)
      .map((one) => `<a href="/zt">${one}</a><br>`)
      .join('')}</td></tr></table></td>
<td width="300" valign="top"><table width="100%"><tr><td class="tit">图片新闻</td></tr>${otherHeadlines(1, 4)
      .map(
        (one, at) =>
          `<tr><td align="center"><img src="s${at}.jpg" width="120"><br><a href="#">${one}</a></td></tr>`,
      )
      .join(
        '',
      )}</table><table><tr><td class="tit">焦点新闻</td></tr><tr><td><ul>${linkList(7, 8)}</ul></td></tr></table></td></tr></table>
<table width="950" align="center"><tr><td align="center">Copyright &copy; 2000-2010 CHUANNEWS.example.invalid All Rights Reserved.<br>制作单位：川上网络中心</td></tr></table></body></html>`;
  },
};

/** A portal for phones: lazy pictures, a fold with 展开全文 and buttons of its app inside the copy's parents. */
export const phonePortal: CorpusFamily = {
  name: 'phone-portal',
  shows: { time: 'minute', source: true },
  stories: [seedKeepers, raceFigures, wetlandBirds],
  print(story) {
    const { toMinute } = timeParts(story);
    const title = wholeHeadline(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `<p class="para">${html}</p>`,
      subhead: (html) => `<p class="para"><b>${html}</b></p>`,
      figure: (caption, credit, at) =>
        `<div class="photo"><a href="javascript:;"><img class="lazy" src="data:image/png;base64,iVBORw0KGgo=" data-src="https://m.example.invalid/p/${at}.webp" alt=""></a>${caption + credit === '' ? '' : `<p class="photo-note">${[caption, credit].filter((one) => one !== '').join(' ')}</p>`}</div>`,
    });
    return `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1,maximum-scale=1"><meta name="format-detection" content="telephone=no"><title>${title}_手机川上网</title></head>
<body><div class="doc-head"><a class="back" href="/">手机川上网</a><a class="open" href="/app">打开</a></div><div class="app-guide"><p>打开川上新闻，看更多精彩内容</p><span>立即打开</span></div>
<div class="doc"><h1 class="doc-title">${title}</h1><div class="doc-info"><img class="ava" src="/a.png"><div class="names"><p class="doc-src">${story.source}</p><p class="doc-time">${toMinute}</p></div><span class="sub-btn">+关注</span></div>
<div class="doc-body fold">${copy.slice(0, 4).join('\n')}<div style="display:none" class="app-only"><p>本文为应用内独家内容，打开应用后可以收听主播朗读的完整版本。</p></div>${copy.slice(4).join('\n')}</div><div class="unfold"><span>展开全文</span></div><div class="to-app">打开川上新闻，阅读体验更佳</div></div>
<div class="ops"><span>点赞 26</span><span>收藏</span><span>分享</span></div><div class="relate"><h2>大家都在看</h2>${otherHeadlines(
      14,
      5,
    )
      .map(
        (one, at) =>
          `<a class="rel-item" href="/d/${at}"><p class="rel-t">${one}</p><p class="rel-i"><span>望潮晚报</span><span>${at + 3}跟贴</span></p></a>`,
      )
      .join('')}</div>
<div class="tie"><h2>热门跟贴</h2><div class="tie-item"><p class="u">望潮市网友</p><p class="c">看完想起我外婆，她也有一个这样的本子，字写得比我好。</p><span>顶 18</span></div></div><div class="foot"><p>© 川上网 <a href="/pc">电脑版</a></p></div></body></html>`;
  },
};

/** A province's media cloud: kicker and subtitle around the headline, reading aloud, hidden blocks, editors of three turns. */
export const mediaCloud: CorpusFamily = {
  name: 'media-cloud',
  shows: { channels: true, time: 'second', source: true, authors: true, editor: true, staff: true },
  stories: [saltField, riverFeature, lampComment, roofFilm, harvestTable, schoolCorrection],
  print(story) {
    const { day, clock, hour } = timeParts(story);
    const title = wholeHeadline(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `<div style="text-indent: 2em; line-height: 1.8;">${html}</div><div><br></div>`,
      subhead: (html) =>
        `<div style="text-align: center; line-height: 1.8;"><span style="color: rgb(192, 0, 0);"><b>${html}</b></span></div><div><br></div>`,
      figure: (caption, credit, at) =>
        `<div style="text-align: center;"><img src="https://cloud.example.invalid/file/${at}.png?x-oss-process=style/w10"></div>` +
        (caption + credit === ''
          ? ''
          : `<div style="text-align: center;"><span style="color: rgb(127, 127, 127); font-size: 14px;">▲${captionLine(caption, credit)}</span></div>`),
    });
    const by = (story.authors ?? []).map(({ role, name }) => `${role} ${name}`).join(' ');
    const time = hour === '00' ? day : `${day} ${clock}`;
    return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="UTF-8"><title>${title}-川云新闻</title><meta name="keywords" content="川云"></head>
<body><div id="app"><div class="cloud-head"><div class="logo"><a href="/">川云新闻</a></div><ul class="menu"><li><a href="/">推荐</a></li><li><a href="/sz">时政</a></li><li><a href="/dz">地市</a></li></ul><div class="tools"><span>登录</span><span>无障碍浏览</span></div></div>
<div class="cloud-main"><div class="cloud-path"><a href="/">川云新闻</a><span class="sep">›</span>${story.channels.map((name) => `<a href="/x">${name}</a>`).join('<span class="sep">›</span>')}</div>
<div class="cloud-title-box"><div class="yinti">深阅读 · 身边</div><div class="biaoti">${title}</div><div class="futi">——写在${story.channels[0] ?? ''}栏目开栏之际</div></div>
<div class="cloud-meta"><span class="src">${story.source}</span><span class="au">${by}</span><span class="tm">${time}</span><span class="audio">AI朗读</span><span class="fs">大号 中号 小号</span></div>
<div class="cloud-text"><div style="display:none;">分享摘要：${story.summary ?? '一则来自身边的消息。'}</div>${copy.join('')}</div>
<div class="cloud-editors">${story.editor === undefined ? '' : `<p>责任编辑：${story.editor.name}</p>`}${staffLines(story, '<p>', '</p>')}</div>
<div class="cloud-share"><span>分享至：</span><i class="wx"></i><i class="wb"></i></div><div class="cloud-copyright">本文为川云新闻原创或转载内容，版权归原作者所有，未经授权不得转载。</div></div>
<div class="cloud-side"><div class="side-title">24小时热榜</div><ol>${linkList(4, 10)}</ol></div></div></body></html>`;
  },
};
