import { type CorpusFamily, timeParts } from '../corpus-page.ts';
import { wholeHeadline } from '../corpus-story.ts';
import { captionLine, copyPieces, linkList, numberOf, otherHeadlines } from '../page-parts.ts';
import { harbourLetter, schoolCorrection, snowPicture, tramReturn } from '../stories/close-stories.ts';
import { barberByline, orchardNotice, permitList, waterStatement } from '../stories/town-stories.ts';
import { clockTower, riverFeature } from '../stories/long-stories.ts';
import { lectureNews, libraryNote, saltField } from '../stories/wide-stories.ts';

const lineBreak = '<br>\r\n';

/** An ASP page of about 2003: tables in tables, FONT, no heading, GB2312, copy parted by breaks. */
export const activeServer: CorpusFamily = {
  name: 'active-server',
  shows: { channels: true, time: 'second', source: true, authors: true },
  authorRole: '作者',
  charset: 'gbk',
  stories: [harbourLetter, libraryNote, orchardNotice, riverFeature],
  print(story) {
    const { year, month, date, clock } = timeParts(story);
    const title = wholeHeadline(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `&nbsp;&nbsp;&nbsp;&nbsp;${html}${lineBreak}${lineBreak}`,
      subhead: (html) => `&nbsp;&nbsp;&nbsp;&nbsp;<B>${html}</B>${lineBreak}${lineBreak}`,
      figure: (caption, credit, at) =>
        `<CENTER><IMG src="UploadFiles/2025${at}.jpg" border=0 onload="if(this.width>500)this.width=500">${caption + credit === '' ? '' : `<BR><FONT color=#666666 size=2>${captionLine(caption, credit)}</FONT>`}</CENTER>${lineBreak}`,
      bold: (text) => `<B>${text}</B>`,
    });
    return `<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>砚溪信息港--${title}</title>
<style type="text/css"><!-- td{font-size:9pt;line-height:150%} a{text-decoration:none} --></style>
</head>
<body topmargin="0" bgcolor="#FFFFFF">
<table width="760" border="0" align="center" cellpadding="0" cellspacing="0"><tr><td height="80" background="images/top.gif"><div align="right"><font color="#FFFFFF"><SCRIPT language=JavaScript>document.write(new Date().toLocaleString());</SCRIPT></font></div></td></tr><tr bgcolor="#336699"><td height="22"><font color="#FFFFFF">&nbsp;<a href="index.asp">首页</a> | <a href="news.asp">新闻</a> | <a href="soft.asp">下载</a> | <a href="bbs">论坛</a> | <a href="book.asp">留言</a></font></td></tr></table>
<table width="760" border="0" align="center" cellpadding="0" cellspacing="0"><tr><td width="180" valign="top" bgcolor="#F0F0F0"><table width="100%"><tr><td bgcolor="#6699CC"><font color="#FFFFFF"><b>热门文章</b></font></td></tr>${otherHeadlines(
      8,
      7,
    )
      .map((one, at) => `<tr><td>·<a href="ReadNews.asp?NewsID=${at}" title="${one}">${one}</a></td></tr>`)
      .join(
        '',
      )}</table><table width="100%"><tr><td bgcolor="#6699CC"><font color="#FFFFFF"><b>用户登录</b></font></td></tr><tr><td><form action="login.asp" method="post">用户名：<input size="10" name="u"><br>密　码：<input size="10" type="password" name="p"><br><input type="submit" value="登录"></form></td></tr></table></td>
<td width="10">&nbsp;</td><td valign="top"><table width="100%" border="0"><tr><td>您的位置：<a href="index.asp">首页</a> &gt;&gt; ${story.channels.map((name) => `<a href="news.asp?c=1">${name}</a>`).join(' &gt;&gt; ')} &gt;&gt; 浏览文章</td></tr><tr><td height="40" align="center"><font color="#CC0000" size="4"><b>${title}</b></font></td></tr><tr><td align="center" bgcolor="#EEEEEE">发布时间：${year}-${Number(month)}-${Number(date)} ${clock}　文章来源：${story.source}　作者：${(story.authors ?? []).map(({ name }) => name).join(' ')}　阅读次数：<font color="#FF0000">218</font></td></tr>
<tr><td style="font-size:10.5pt;line-height:180%">${copy.join('')}</td></tr><tr><td align="right"><img src="images/print.gif"> <a href="javascript:window.print()">打印本文</a>　<a href="javascript:window.close()">关闭窗口</a></td></tr><tr><td>上一篇文章：<a href="ReadNews.asp?NewsID=1">${otherHeadlines(16, 1).join('')}</a><br>下一篇文章：没有了</td></tr></table></td></tr></table>
<table width="760" align="center" bgcolor="#336699"><tr><td align="center"><font color="#FFFFFF">砚溪信息港 版权所有 站长信箱：webmaster@example.invalid</font></td></tr></table></body></html>`;
  },
};

/** Breaks alone: headline bold and centred, all copy in one cell as text between two breaks. */
export const breaksAlone: CorpusFamily = {
  name: 'breaks-alone',
  shows: { time: 'day', source: true },
  stories: [saltField, tramReturn, barberByline],
  print(story) {
    const { year, month, date } = timeParts(story);
    const title = wholeHeadline(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `　　${html}<br><br>\n`,
      subhead: (html) => `　　<b>${html}</b><br><br>\n`,
      figure: (caption, credit, at) =>
        `<center><img src="pic/${at}.jpg" width="480"><br>${caption + credit === '' ? '' : `<font size="2">${captionLine(caption, credit)}</font><br>`}</center><br>\n`,
      bold: (text) => `<b>${text}</b>`,
    });
    return `<html><head><title>${title}</title><meta charset="utf-8"></head><body bgcolor="#ffffff" link="#0000cc"><center><a href="../index.html">北渡旧闻</a> | <a href="index.html">本月目录</a> | <a href="../about.html">关于本站</a></center><hr width="90%">
<table align="center" width="90%" border="0" cellpadding="6"><tr><td align="center"><font face="黑体" size="5"><b>${title}</b></font><br><br><font size="2" color="#808080">${year}年${Number(month)}月${Number(date)}日　来源：${story.source}</font></td></tr><tr><td><font size="3">
${copy.join('')}</font></td></tr></table><hr width="90%"><center><font size="2">[<a href="1.html">上一篇</a>] [<a href="index.html">返回目录</a>] [<a href="3.html">下一篇</a>]<br>北渡旧闻，一个人的资料站</font></center></body></html>`;
  },
};

/** ASP.NET: the whole page is one form with a hidden state, fields as spans with long ids. */
export const webForms: CorpusFamily = {
  name: 'web-forms',
  shows: { channels: true, time: 'second', source: true },
  stories: [schoolCorrection, permitList, snowPicture],
  print(story) {
    const { year, month, date, clock } = timeParts(story);
    const title = wholeHeadline(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) =>
        `<p class="MsoNormal" style="text-indent:32pt;line-height:28pt;mso-line-height-rule:exactly;"><span style="font-size:16pt;font-family:仿宋_GB2312;mso-hansi-font-family:&quot;Times New Roman&quot;;">${html}<span lang="EN-US"><o:p></o:p></span></span></p>`,
      subhead: (html) =>
        `<p class="MsoNormal" style="text-indent:32pt;"><b><span style="font-size:16pt;font-family:黑体;">${html}</span></b></p>`,
      figure: (caption, credit, at) =>
        `<p style="text-align:center;"><img src="/UpLoadFile/Image/${at}.jpg" alt="" /></p>` +
        (caption + credit === ''
          ? ''
          : `<p style="text-align:center;"><span style="font-size:12pt;font-family:楷体;">${captionLine(caption, credit)}</span></p>`),
    });
    return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head id="Head1"><title>
	${title}
</title><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /></head>
<body><form name="aspnetForm" method="post" action="NewsShow.aspx?id=${numberOf(story)}" id="aspnetForm"><div><input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUKMTY1NDU2MTA1MmRk5lP0" /><input type="hidden" name="__EVENTVALIDATION" id="__EVENTVALIDATION" value="/wEWAgKf" /></div>
<div class="header"><img src="images/banner.jpg" alt="霜桥区教育局" /><div class="menu"><ul><li><a href="Default.aspx">首页</a></li><li><a href="NewsList.aspx?t=1">通知公告</a></li><li><a href="NewsList.aspx?t=2">教育动态</a></li><li><a href="Guestbook.aspx">局长信箱</a></li></ul></div></div>
<div class="main"><div class="main_left"><div class="box"><h3>站内搜索</h3><input name="ctl00$txtKey" type="text" id="ctl00_txtKey" /><input type="submit" name="ctl00$btnSearch" value="搜索" id="ctl00_btnSearch" /></div><div class="box"><h3>最新信息</h3><ul>${linkList(18, 6)}</ul></div></div>
<div class="main_right"><div class="title_bar"><span id="ctl00_ContentPlaceHolder1_SiteMapPath1"><span><a href="Default.aspx">首页</a></span><span> &gt; </span>${story.channels.map((name) => `<span><a href="NewsList.aspx">${name}</a></span>`).join('<span> &gt; </span>')}<span> &gt; </span><span>详细内容</span></span></div>
<div class="show"><h2><span id="ctl00_ContentPlaceHolder1_lblTitle">${title}</span></h2><div class="show_info">发布人：<span id="ctl00_ContentPlaceHolder1_lblUser">jyj</span>　来源：<span id="ctl00_ContentPlaceHolder1_lblFrom">${story.source}</span>　发布日期：<span id="ctl00_ContentPlaceHolder1_lblTime">${year}/${Number(month)}/${Number(date)} ${clock}</span>　点击数：<span id="ctl00_ContentPlaceHolder1_lblHits">87</span></div>
<div class="show_con"><span id="ctl00_ContentPlaceHolder1_lblContent">${copy.join('')}</span></div><div class="show_fj">附件下载：<span id="ctl00_ContentPlaceHolder1_lblFile">无</span></div><div class="show_close"><a href="javascript:window.print();">【打印】</a><a href="javascript:window.close();">【关闭】</a></div></div></div></div>
<div class="footer">霜桥区教育局 主办　技术支持：澜川软件</div></form></body></html>`;
  },
};

/** A trade magazine's page: the copy between lists and boxes that stand in its midst. */
export const insetLists: CorpusFamily = {
  name: 'inset-lists',
  shows: { channels: true, time: 'minute', source: true, related: true },
  stories: [tramReturn, lectureNews, waterStatement],
  print(story) {
    const { toMinute } = timeParts(story);
    const title = wholeHeadline(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `<p>${html}</p>`,
      subhead: (html) => `<h3>${html}</h3>`,
      figure: (caption, credit, at) =>
        `<div class="pic-box"><img data-original="/upload/${at}.jpg" src="/images/grey.gif" class="lazy" alt="">${caption + credit === '' ? '' : `<div class="pic-txt">${captionLine(caption, credit)}</div>`}</div>`,
    });
    const inset =
      story.related === undefined
        ? ''
        : `<div class="inset-news"><h4>相关阅读</h4><ul>${story.related.map(({ headline, day }) => `<li><a href="/n/1.html">${headline}</a>${day === undefined ? '' : `<span>${day}</span>`}</li>`).join('')}</ul></div>`;
    const advert = '<div class="ad-box"><a href="/ad"><img src="/ads/300.jpg"></a><span>广告</span></div>';
    return `<!doctype html><html lang="zh-cn"><head><meta charset="utf-8"><title>${title} - ${story.channels.at(-1) ?? ''} - 北渡观察</title><meta name="description" content="${story.summary ?? ''}"></head>
<body><header class="site-head"><a class="logo" href="/">北渡观察</a><nav><ul><li><a href="/a">快讯</a></li><li><a href="/b">深度</a></li><li><a href="/c">数据</a></li></ul></nav><div class="user"><a>登录</a>/<a>注册</a></div></header>
<div class="page-wrap"><div class="page-left"><div class="bread-nav"><a href="/">首页</a><i>/</i>${story.channels.map((name) => `<a href="/x">${name}</a>`).join('<i>/</i>')}<i>/</i><span>正文</span></div>
<div class="art-head"><h1>${title}</h1><div class="art-info"><span class="from">来源：${story.source}</span><span class="date">${toMinute}</span><span class="view"><i class="icon"></i>3254</span></div></div>
<div class="art-main">${[...copy.slice(0, 2), inset, ...copy.slice(2, 4), advert, ...copy.slice(4)].join('\n')}</div>
<div class="art-foot"><a class="zan"><i></i>赞(<em>5</em>)</a><div class="share-box"><span>分享：</span><a>微信</a><a>微博</a></div></div><div class="next-prev"><p>上一篇：<a href="/1">${otherHeadlines(19, 1).join('')}</a></p><p>下一篇：<a href="/2">${otherHeadlines(20, 1).join('')}</a></p></div></div>
<aside class="page-right"><div class="rank"><h3>阅读排行</h3><ol>${linkList(2, 7)}</ol></div><div class="topic"><h3>热门专题</h3><ul>${linkList(10, 4)}</ul></div></aside></div>
<footer><p>关于我们 | 投稿 | 招聘</p><p>© 2025 北渡观察</p></footer></body></html>`;
  },
};

/** An institute's page about itself: neither time nor source, the copy in a cell beside a menu. */
export const aboutPage: CorpusFamily = {
  name: 'about-page',
  shows: { channels: true, time: 'none' },
  stories: [clockTower, harbourLetter, saltField],
  print(story) {
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `<p>&nbsp;&nbsp;&nbsp; ${html}</p>`,
      subhead: (html) => `<p><b>${html}</b></p>`,
      figure: (caption, credit, at) =>
        `<div align="center"><img src="images/${at}.jpg" width="500"></div>${caption + credit === '' ? '' : `<div align="center"><font size="2">${captionLine(caption, credit)}</font></div>`}`,
    });
    return `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><meta name="GENERATOR" content="Microsoft FrontPage 4.0"><title>${wholeHeadline(story)}-澜川钟楼管理所</title></head><body background="images/bg.gif"><table width="960" align="center" cellspacing="0"><tr><td colspan="2"><img src="images/top.jpg" width="960" height="160"></td></tr><tr><td colspan="2" bgcolor="#8b0000" align="center"><font color="#ffffff"><a href="index.html">首 页</a> ┊ <a href="a.html">机构设置</a> ┊ <a href="b.html">历史沿革</a> ┊ <a href="c.html">参观须知</a> ┊ <a href="d.html">联系我们</a></font></td></tr>
<tr><td width="200" valign="top"><table width="100%"><tr><td>· <a href="e.html">钟楼的来历</a></td></tr><tr><td>· <a href="f.html">大钟铭文</a></td></tr><tr><td>· <a href="g.html">历次修缮</a></td></tr></table></td><td valign="top"><table width="100%"><tr><td>您现在的位置：<a href="index.html">首页</a> &gt; ${story.channels.map((name) => `<a href="b.html">${name}</a>`).join(' &gt; ')}</td></tr><tr><td align="center"><h2>${wholeHeadline(story)}</h2></td></tr><tr><td>${copy.join('\n')}</td></tr><tr><td align="right"><a href="javascript:history.back()">返回上一页</a></td></tr></table></td></tr><tr><td colspan="2" align="center"><font size="2">澜川钟楼管理所　地址：澜川市钟楼街1号　电话：0000-0000000</font></td></tr></table></body></html>`;
  },
};
