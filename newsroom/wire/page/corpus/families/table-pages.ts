import { type CorpusFamily, timeParts } from '../corpus-page.ts';
import { type CorpusBlock, wholeHeadline } from '../corpus-story.ts';
import { captionLine, copyPieces, numberOf, otherHeadlines } from '../page-parts.ts';
import { bridgePaged, raceFigures } from '../stories/wide-stories.ts';
import { clockTower, lampComment } from '../stories/long-stories.ts';
import { lostParrot, lycheeTrain, shipyardResults } from '../stories/last-stories.ts';
import { seedKeepers, waterStatement } from '../stories/town-stories.ts';
import { bridgeNotice } from '../stories/last-stories.ts';
import { islandVote } from '../stories/close-stories.ts';

/** A portal as portals were in 2003: tables in tables, fonts, an advertisement floating in the copy, buttons in brackets. */
export const fontTables: CorpusFamily = {
  name: 'font-tables',
  charset: 'gbk',
  shows: { channels: true, time: 'minute', source: true, editor: false },
  stories: [raceFigures, islandVote, lycheeTrain],
  print(story) {
    const { hanMinute, day } = timeParts(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `<p>　　${html}</p>\n`,
      subhead: (html) => `<p>　　<b>${html}</b></p>\n`,
      figure: (caption, credit, at) =>
        `<table border=0 cellspacing=0 cellpadding=0 align=center><tr><td align=center><img src=http://image2.example.invalid/${at}.jpg border=1></td></tr><tr><td height=25 align=center><font color=#000080 class=f12>${captionLine(caption, credit)}</font></td></tr></table>\n`,
      bold: (text) => `<b>${text}</b>`,
    });
    const half = Math.ceil(copy.length / 2);
    const flash = `<table border=0 cellspacing=0 cellpadding=0 align=left><tr><td><iframe frameborder=0 width=360 height=300 src=http://ad.example.invalid/x.html></iframe></td></tr></table>`;
    return `<html><head><meta http-equiv="Content-type" content="text/html; charset=gb2312"><title>${wholeHeadline(story)}_新闻中心_老浪网</title>
<style type=text/css><!-- td,.f12{font-size:12px} .f14{font-size:14.9px;line-height:130%;} .f24{font-size:24px} .lh19{line-height:19px;} --></style></head>
<body bgcolor=#ffffff topmargin=5 marginheight=5 leftmargin=0 marginwidth=0><center>
<table width=750 border=0 cellpadding=0 cellspacing=0><tr><td width=110><a href=/><img src=/logo.gif width=105 height=55 border=0></a></td><td align=right><a href=/sports>体育</a> | <a href=/ent>娱乐</a> | <a href=/tech>科技</a> | <a href=/finance>财经</a> | <a href=/mail>邮箱</a> | <a href=/sms>短信</a> | <a href=/games>游戏</a> | <a href=/guide>导航</a></td></tr></table>
<table width=750 border=0 cellpadding=0 cellspacing=0><tr><td height=25 bgcolor=#f2f2f2>&nbsp;<a href=/>首页</a>${story.channels.map((name) => ` &gt; <a href=/c/>${name}</a>`).join('')} &gt; 正文</td><td align=right bgcolor=#f2f2f2><form><input type=text size=12><select><option>新闻</option><option>图片</option></select><input type=submit value=搜索></form></td></tr></table>
<table width=750 border=0 cellpadding=0 cellspacing=0><tr><td width=560 valign=top>
<table width=560 border=0 cellpadding=0 cellspacing=0><tr><th class=f24><font color=#05006C>${wholeHeadline(story)}</font></th></tr><tr><td><hr size=1 bgcolor=#d9d9d9></td></tr>
<tr><td height=20 align=center>http://www.laolang.example　<font color=#A20010>${hanMinute}</font>　<a href=http://a.example.invalid>${story.source}</a></td></tr><tr><td height=15></td></tr>
<tr><td class=f14 id=zoom0><font id=zoom class=f14>${copy.slice(0, half).join('')}${flash}${copy.slice(half).join('')}</font></td></tr></table>
<table width=560 border=0 cellpadding=0 cellspacing=0><tr><td align=right class=f12>【<a href=/c>评论</a>】【<a href=/f>收藏此页</a>】【<a href=#>大</a> <a href=#>中</a> <a href=#>小</a>】【<a href=/p>打印</a>】【<a href=#>关闭</a>】</td></tr></table>
<br><table width=100% border=0 cellpadding=0 cellspacing=0><tr><td bgcolor=#E4E6F0 height=22 class=f12>&nbsp;<b>相关专题</b></td></tr><tr><td class=lh19>${otherHeadlines(
      3,
      4,
    )
      .map(
        (title) => `·<a href=/a target=_blank>${title}</a> <font color=#666666>(${day} 08:12:00)</font><br>`,
      )
      .join('')}</td></tr></table></td>
<td width=10></td><td width=180 valign=top bgcolor=#f6f6f6><table width=180 border=0><tr><td bgcolor=#c8d8f2 align=center class=f12>热点新闻排行</td></tr><tr><td class=lh19>${otherHeadlines(
      10,
      8,
    )
      .map((title) => `·<a href=/b target=_blank>${title}</a><br>`)
      .join(
        '',
      )}</td></tr></table><table width=180 border=0><tr><td class=f12>短信订阅：每天早上七点把天气送到您的手机上，五元包月，发送TQ到0000，随时可以取消。</td></tr></table></td></tr></table>
<hr width=750 size=1><table width=750><tr><td align=center class=f12>老浪网简介 | <a href=/about>About us</a> | 广告服务 | 联系方式 | 招聘信息 | 网站律师 | 会员注册 | 产品答疑<br>Copyright &copy; 1996-2003 laolang All Rights Reserved<br>版权所有 老浪网</td></tr></table></center></body></html>`;
  },
};

const isFigure = (block: CorpusBlock) => block.type === 'figure';

/** Digital papers of another house: a column of tables, kicker, headline and subtitle a row each, pictures in a table above, facts between. */
export const paperTables: CorpusFamily = {
  name: 'paper-tables',
  shows: { time: 'day', source: true, authors: true },
  stories: [seedKeepers, bridgePaged, lampComment],
  arrange: (blocks) => [...blocks.filter(isFigure), ...blocks.filter((block) => !isFigure(block))],
  print(story) {
    const { han, year, month, date } = timeParts(story);
    const print = {
      paragraph: (html: string) => `<p>　　${html}</p>`,
      subhead: (html: string) => `<p>　　<strong>${html}</strong></p>`,
      figure: (caption: string, credit: string, at: number) =>
        `<tr><td><table border="0" cellspacing="0" cellpadding="0"><tr><td align="center"><a href="page.htm" target="_blank"><img src="res/1/${year}${month}${date}/${at}.jpg" border="0" width="420"></a></td></tr><tr><td class="pictext" align="center">${captionLine(caption, credit)}</td></tr></table></td></tr>`,
    };
    const pictures = copyPieces(story.blocks.filter(isFigure), print);
    const copy = copyPieces(
      story.blocks.filter((block) => !isFigure(block)),
      print,
    );
    const by = (story.authors ?? []).map(({ role, name }) => `本报${role} ${name}`).join(' ');
    const others = otherHeadlines(5, 6);
    return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>${story.source}数字报-${story.headline}</title><link href="css/style.css" rel="stylesheet" type="text/css"></head>
<body><table width="980" border="0" align="center" cellpadding="0" cellspacing="0"><tr><td width="360" valign="top"><table><tr><td><img src="res/1/${year}${month}${date}/page.jpg" usemap="#map"></td></tr><tr><td class="default"><a href="node_2.htm">上一版</a> <a href="node_4.htm">下一版</a> <a href="down.pdf"><img src="d/pdf.gif">PDF版</a></td></tr></table></td>
<td width="40" valign="top"><table><tr><td><a href="node_1.htm">返回首页</a></td></tr></table></td>
<td valign="top"><table width="100%" id="table16"><tr><td class="bmdh"><table><tr><td class="default" width="200">第A05版：周末</td><td class="default" align="right">${han} 星期日 <a href="content_1.htm">上一篇</a> <a href="content_3.htm">下一篇</a></td></tr></table></td></tr>
<tr><td><table width="100%" class="font01"><tr valign="top"><td class="font02" align="center"><span class="yinti">本周走笔</span></td></tr><tr valign="top"><td class="font01 bt" align="center" style="font-size:23px;font-weight:bold">${story.headline}</td></tr><tr valign="top"><td class="font02" align="center"></td></tr></table></td></tr>
<tr><td align="center" class="font6 xinxi"><span>${story.source}</span>　<span>${year}-${month}-${date}</span>　<span>${by}</span>　<span><a href="#">放大</a>　<a href="#">缩小</a>　<a href="#">默认</a></span></td></tr>
<tr><td height="19"><hr></td></tr><tr><td><table align="center">${pictures.join('')}</table></td></tr>
<tr><td class="font6"><div id="ozoom1"><!--enpcontent--><div class="nr">${copy.join('')}</div><!--/enpcontent--></div></td></tr>
<tr><td class="default">本版文章</td></tr><tr><td><table>${others.map((title) => `<tr><td class="default"><a href="content_9.htm"><div style="display:inline" id="mp${title.length}">${title}</div></a></td></tr>`).join('')}</table></td></tr></table></td></tr></table>
<table width="980" align="center"><tr><td align="center">${story.source}社 版权所有 未经许可不得转载</td></tr></table></body></html>`;
  },
};

/** A government's record of a document: what it is in a table of labels over the copy, attachments and a bar of buttons below. */
export const publicRecord: CorpusFamily = {
  name: 'public-record',
  shows: { channels: true, time: 'day', source: true },
  stories: [waterStatement, bridgeNotice, shipyardResults, lostParrot, clockTower],
  print(story) {
    const { han, day } = timeParts(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) =>
        `<p style="margin-top: 0px; margin-bottom: 0px; line-height: 2em; text-indent: 2em;"><span style="font-family: 仿宋_GB2312; font-size: 21px;">${html}</span></p>`,
      subhead: (html) =>
        `<p style="margin-top: 0px; line-height: 2em; text-indent: 2em;"><span style="font-family: 黑体; font-size: 21px;"><strong>${html}</strong></span></p>`,
      figure: (caption, credit, at) =>
        `<p style="text-align: center;"><img src="./W0202${at}.jpg" OLDSRC="W0202${at}.jpg" style="border-width: 0px" width="600" /></p>${caption + credit === '' ? '' : `<p style="text-align: center;"><span style="font-family: 楷体; font-size: 16px;">${captionLine(caption, credit)}</span></p>`}`,
    });
    const row = (...cells: [string, string][]) =>
      `<tr>${cells.map(([label, value]) => `<td class="xxgk-label" width="90"><b>${label}</b></td><td class="xxgk-value">${value}</td>`).join('')}</tr>`;
    return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${wholeHeadline(story)}_芦湾县人民政府</title><meta name="SiteName" content="芦湾县人民政府"><meta name="SiteDomain" content="www.luwan.example"><meta name="ColumnName" content="${story.channels.at(-1)}"><meta name="ArticleTitle" content="${wholeHeadline(story)}"><meta name="PubDate" content="${day}"><meta name="ContentSource" content="${story.source}"></head>
<body><div class="top-bar"><a href="/">网站支持IPv6</a><a href="/wza">无障碍浏览</a><a href="/aged">长者模式</a><a href="/login">登录</a></div><div class="banner"><img src="/images/logo.png"></div><div class="nav-box"><ul><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li><li><a href="/zwfw">政务服务</a></li><li><a href="/hd">互动交流</a></li></ul></div>
<div class="wrap"><div class="dqwz">当前位置：<a href="/">首页</a>&gt;${story.channels.map((name) => `<a href="/c">${name}</a>`).join('&gt;')}</div>
<div class="xxgk-table"><table width="100%" border="0" cellspacing="1">${row(['索 引 号：', `LW${numberOf(story)}/2025-00${numberOf(story) % 90}`], ['主题分类：', '综合政务/其他'])}${row(['发布机构：', story.source], ['发文日期：', han])}${row(['名　　称：', wholeHeadline(story)], ['文　　号：', ''])}${row(['有 效 性：', '有效'], ['关 键 词：', '公告'])}</table></div>
<div class="xl-title">${wholeHeadline(story)}</div><div class="xl-tools"><span>发布时间：${day}</span><span>浏览次数：<script>document.write(1)</script>次</span><span>字号：[ <a href="javascript:;">大</a> <a href="javascript:;">中</a> <a href="javascript:;">小</a> ]</span><span><a href="javascript:;">我要打印</a></span><span><a href="javascript:;">关闭</a></span></div>
<div class="xl-con"><div class="con"><div id="conN">${copy.join('\n')}</div></div><div class="fujian"><p>附件：</p><p><a href="./P0202.docx">1.附表（格式）.docx</a></p><p><a href="./P0203.pdf">2.说明.pdf</a></p></div></div>
<div class="xl-bottom"><div class="share">分享到：<a class="wx"></a><a class="wb"></a></div><div class="ewm"><img src="/ewm.png"><p>扫一扫在手机打开当前页</p></div><div class="prev">上一篇：<a href="/p">${otherHeadlines(3, 1)[0]}</a></div><div class="next">下一篇：<a href="/n">${otherHeadlines(7, 1)[0]}</a></div></div></div>
<div class="foot"><p>主办：芦湾县人民政府办公室　承办：芦湾县大数据中心</p><p>政府网站标识码：0000000000　联系电话：0000-0000000</p></div></body></html>`;
  },
};
