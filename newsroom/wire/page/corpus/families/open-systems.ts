import { type CorpusFamily, timeParts } from '../corpus-page.ts';
import { type CorpusStory, wholeHeadline } from '../corpus-story.ts';
import {
  type BlockPrint,
  barLinks,
  captionLine,
  copyPieces,
  linkList,
  numberOf,
  otherHeadlines,
} from '../page-parts.ts';
import { barberByline, ferryAnswers, orchardNotice, queueComment } from '../stories/town-stories.ts';
import { bridgePaged, duckRiver, marketBold } from '../stories/wide-stories.ts';

const plain: BlockPrint = {
  paragraph: (html) => `<p>　　${html}</p>`,
  subhead: (html) => `<p>　　<strong>${html}</strong></p>`,
  figure: (caption, credit, at) =>
    `<p align="center"><img alt="" src="/uploads/allimg/250314/1-${at}.jpg" /></p>` +
    (caption + credit === '' ? '' : `<p align="center">${captionLine(caption, credit)}</p>`),
};
const authorOf = (story: CorpusStory) => story.authors?.[0]?.name ?? '';

/** 帝国 EmpireCMS: facts in a table row, pages as numbers, 顶一下 and 踩一下. */
export const empire: CorpusFamily = {
  name: 'empire',
  shows: { channels: true, time: 'second', source: true, authors: true, editor: true, related: true },
  authorRole: '作者',
  stories: [bridgePaged, orchardNotice, marketBold],
  print(story) {
    const { day, clock } = timeParts(story);
    const title = wholeHeadline(story);
    const pages =
      story.pages === undefined
        ? ''
        : `<p align="center" class="epages"><a title="Page">&nbsp;<b>1</b>/<b>${story.pages}</b> </a>&nbsp;&nbsp;&nbsp;<b>1</b>&nbsp;${Array.from({ length: story.pages - 1 }, (_, at) => `<a href="/n/1_${at + 2}.html">${at + 2}</a>&nbsp;`).join('')}<a href="/n/1_2.html">下一页</a>&nbsp;<a href="/n/1_${story.pages}.html">尾页</a></p>`;
    const related = (story.related ?? [])
      .map(
        ({ headline, label, day: on }) =>
          `<tr><td>·<a href="/r.html" title="${headline}">${label ?? ''}${headline}</a>${on === undefined ? '' : `<span>(${on})</span>`}</td></tr>`,
      )
      .join('');
    return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>${title} - 北渡网</title><meta name="keywords" content="${(story.tags ?? []).join(',')}" /><link href="/skin/default/css/style.css" rel="stylesheet" type="text/css" /><script type="text/javascript" src="/skin/default/js/tabs.js"></script></head>
<body class="showpage"><table width="100%" border="0" cellspacing="0" cellpadding="0" class="top"><tr><td><script src="/e/member/login/loginjs.php"></script><form name="login" method="post" action="/e/member/doaction.php">用户名：<input name="username" type="text" size="12" />&nbsp;密码：<input name="password" type="password" size="12" /><input type="submit" name="Submit" value="登陆" />&nbsp;<a href="/e/member/register/">注册</a></form></td><td><a onclick="window.external.addFavorite(location.href,document.title)" href="#ecms">加入收藏</a> | <a onclick="this.style.behavior='url(#default#homepage)'" href="#ecms">设为首页</a> | <a href="/e/member/cp/">会员中心</a> | <a href="/e/DoInfo/">我要投稿</a> | <a href="/e/web/?type=rss2">RSS</a></td></tr></table>
<table width="920" align="center" class="nav"><tr><td>${barLinks('')}</td></tr></table>
<table width="100%" border="0" cellspacing="10" cellpadding="0"><tr valign="top"><td class="main"><table width="100%" border="0" cellspacing="0" cellpadding="0" class="position"><tr><td>现在的位置：<a href="/">首页</a>&nbsp;&gt;&nbsp;${story.channels.map((name) => `<a href="/x/">${name}</a>`).join('&nbsp;&gt;&nbsp;')}</td></tr></table>
<table width="100%" border="0" cellspacing="0" cellpadding="0" class="box"><tr><td><table width="100%" border="0" cellspacing="0" cellpadding="0"><tr><td class="title_info"><h1>${title}</h1></td></tr><tr><td class="info_text">时间：${day} ${clock}&nbsp;&nbsp;来源：<a href="/" target="_blank">${story.source}</a>&nbsp;&nbsp;作者：${authorOf(story)}</td></tr></table>
<table width="100%" border="0" cellspacing="0" cellpadding="0" class="content_text"><tr><td id="text">${copyPieces(story.blocks, plain).join('\n')}${pages}</td></tr></table>
<div class="zan"><a href="JavaScript:makeRequest('/e/public/digg/?classid=1');">顶一下</a>(<span id="diggnum">12</span>)<a>踩一下</a>(0)</div>
<p class="tags">${story.editor === undefined ? '' : `责任编辑：${story.editor.name}`}</p></td></tr></table>
${related === '' ? '' : `<table width="100%" class="title"><tr><td><strong>相关文章</strong></td></tr></table><table width="100%" class="box"><tr><td><table width="100%" border="0" cellspacing="1" cellpadding="3">${related}</table></td></tr></table>`}
<table width="100%" class="title margin_top"><tr><td><strong>发表评论</strong></td></tr></table><form action="/e/pl/doaction.php" method="post"><table width="100%"><tr><td>共有<span><script src="/e/public/ViewClick/?classid=1&amp;down=2"></script></span>条评论</td></tr><tr><td><textarea name="saytext" rows="6" id="saytext"></textarea></td></tr></table></form></td>
<td class="sider"><table width="100%" class="title"><tr><td><strong>点击排行</strong></td></tr></table><table width="100%" class="box"><tr><td><ul class="rank">${linkList(0, 8)}</ul></td></tr></table><table class="title"><tr><td><strong>推荐文章</strong></td></tr></table><table class="box"><tr><td><ul>${linkList(9, 6)}</ul></td></tr></table></td></tr></table>
<table width="100%" class="footer"><tr><td>Powered by <strong>EmpireCMS</strong> &copy; 北渡网</td></tr></table></body></html>`;
  },
};

/** 织梦 DedeCMS: facts as small labels, the copy in a table of one cell, previous and next, 顶 and 踩. */
export const dedecms: CorpusFamily = {
  name: 'dedecms',
  shows: { channels: true, time: 'minute', source: true, authors: true },
  authorRole: '作者',
  fairEditors: ['admin'],
  stories: [barberByline, marketBold, bridgePaged],
  charset: 'gbk',
  print(story) {
    const { toMinute } = timeParts(story);
    const title = wholeHeadline(story);
    const pages =
      story.pages === undefined
        ? ''
        : `<div class="dede_pages"><ul class="pagelist"><li><a>共${story.pages}页: </a></li><li><a href='#'>上一页</a></li><li class="thisclass"><a href='#'>1</a></li>${Array.from({ length: story.pages - 1 }, (_, at) => `<li><a href='1_${at + 2}.html'>${at + 2}</a></li>`).join('')}<li><a href='1_2.html'>下一页</a></li></ul></div>`;
    return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312" /><title>${title}_${story.channels.at(-1) ?? ''}_澜川在线</title><meta name="keywords" content="${title}" /><meta name="description" content="${story.summary ?? ''}" /><link href="/templets/default/style/dedecms.css" rel="stylesheet" media="screen" type="text/css" /><script language="javascript" type="text/javascript" src="/include/dedeajax2.js"></script></head>
<body class="articleview"><div class="header_top"><div class="w960 center"><span id="time" class="time">澜川在线，身边的事</span><div class="toplinks"><a href="/plus/flink.php">友情链接</a><span>[<a href="">设为首页</a>]</span><span>[<a href="javascript:;">加入收藏</a>]</span></div></div></div>
<div class="header"><div class="top w960 center"><div class="title"><h1><a href="/"><img src="/templets/default/images/logo.gif" alt="澜川在线"/></a></h1></div></div><div class="module blue mT10 wrapper w963"><div class="top"><div id="navMenu"><ul><li><a href='/'><span>主页</span></a></li>${barLinks(
      '',
    )
      .split('<a ')
      .slice(1)
      .map((link) => `<li><a ${link}</li>`)
      .join('')}</ul></div></div></div></div>
<div class="w960 center clear mt1"><div class="pleft"><div class="place"><strong>当前位置:</strong> <a href='/'>主页</a> > ${story.channels.map((name) => `<a href='/x/'>${name}</a>`).join(' > ')} > </div>
<div class="viewbox"><div class="title"><h2>${title}</h2></div><div class="info"><small>时间:</small>${toMinute}<small>来源:</small>${story.source} <small>作者:</small>${authorOf(story)} <small>点击:</small><script src="/plus/count.php?view=yes&aid=${numberOf(story)}&mid=1" type='text/javascript' language="javascript"></script>次</div>
${story.summary === undefined ? '' : `<div class="intro">${story.summary}</div>`}
<div class="content"><table width='100%' border='0'><tr><td>${copyPieces(story.blocks, plain).join('\r\n')}</td></tr></table>(责任编辑：admin)</div>${pages}
<div class="boxoff"><strong>------分隔线----------------------------</strong></div>
<div class="newdigg" id="newdigg"><div class="diggbox digg_good"><div class="digg_act">顶一下</div><div class="digg_num">(0)</div><div class="digg_percent"><span>0%</span></div></div><div class="diggbox digg_bad"><div class="digg_act">踩一下</div><div class="digg_num">(0)</div></div></div>
<div class="handle"><div class="context"><ul><li>上一篇：<a href='/1.html'>${otherHeadlines(2, 1).join('')}</a> </li><li>下一篇：没有了 </li></ul></div><div class="actbox"><ul><li id="act-fav"><a href="">收藏</a></li><li id="act-err"><a href="">挑错</a></li><li id="act-pus"><a href="">推荐</a></li><li id="act-pnt"><a href="#">打印</a></li></ul></div></div></div>
<div class="mt1"><dl class="tbox"><dt><strong>最新评论</strong></dt><dd>还没有评论</dd></dl></div></div>
<div class="pright"><dl class="tbox"><dt><strong>栏目列表</strong></dt><dd><ul class="d6">${barLinks('')}</ul></dd></dl><dl class="hot mt1 tbox"><dt class='light'><strong>热点内容</strong></dt><dd><ul class="c1 ico2">${linkList(5, 8)}</ul></dd></dl></div></div>
<div class="footer w960 center mt1 clear"><p class="powered">Powered by DedeCMS &copy; <a href="#">澜川在线</a></p></div></body></html>`;
  },
};

/** PHPCMS: time and source within the headline's own element, 延伸阅读 with dates. */
export const phpcms: CorpusFamily = {
  name: 'phpcms',
  shows: { channels: true, time: 'second', source: true, related: true, editor: true },
  stories: [marketBold, ferryAnswers, queueComment],
  print(story) {
    const { day, clock } = timeParts(story);
    const title = wholeHeadline(story);
    const related = (story.related ?? []).map(
      ({ headline, label, day: on }) =>
        `<li>·<a href="/r.html" target="_blank">${label ?? ''}${headline}</a>${on === undefined ? '' : `<span>(${on})</span>`}</li>`,
    );
    return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><meta http-equiv="X-UA-Compatible" content="IE=7" /><title>${title} - ${story.channels.at(-1) ?? ''} - 川上资讯</title><link href="/statics/css/reset.css" rel="stylesheet" type="text/css" /><script type="text/javascript" src="/statics/js/jquery.min.js"></script></head>
<body><div class="body-top"><div class="content"><div class="login lh24 blue"><a href="/rss" class="rss ib">rss</a><span class="rt"><script type="text/javascript">document.write('<iframe src="/index.php?m=member" width="400"></iframe>')</script></span></div></div></div>
<div class="header"><div class="logo"><a href="/"><img src="/statics/images/v9/logo.jpg" /></a></div><div class="bd"><div class="nav-site">${barLinks('<span>|</span>')}</div></div></div>
<div class="main"><div class="col-left"><div class="crumbs"><a href="/">首页</a><span> &gt; </span>${story.channels.map((name) => `<a href="/x/">${name}</a>`).join(' > ')} > 正文</div>
<div id="Article"><h1>${title}<br /><span>${day} ${clock}&nbsp;&nbsp;&nbsp;来源：${story.source}&nbsp;&nbsp;&nbsp;评论：<a href="#comment_iframe" id="comment">0</a> 点击：<span id="hits"></span></span></h1>
${story.summary === undefined ? '' : `<div class="summary" >${story.summary}</div>`}
<div class="content">${copyPieces(story.blocks, plain).join('\n')}
${story.editor === undefined ? '' : `<p style="text-align:right">责编：${story.editor.name}</p>`}<div id="pages" class="text-c"></div>
<p style="margin-bottom:10px"><strong>热词搜索：</strong>${(story.tags ?? ['城市']).map((tag) => `<a href="/t/" class="blue">${tag}</a>`).join('')}</p><p class="f14"><strong>上一篇：</strong><a href="/1.html">${otherHeadlines(13, 1).join('')}</a><br/><strong>下一篇：</strong><a href="/2.html">最后一篇</a></p>
${related.length === 0 ? '' : `<div class="related"><h5 class="blue">延伸阅读：</h5><ul class="list blue lh24 f14">${related.join('')}</ul></div>`}<div class="bk15"></div></div>
<div class="Article-Tool"><span>分享到：</span><a class="t" title="分享到微博"></a>收藏</div></div>
<div class="Article-Comment"><iframe src="/index.php?m=comment" id="comment_iframe"></iframe></div></div>
<div class="col-auto"><div class="box"><h5 class="title-2">频道总排行</h5><ul class="content digg">${linkList(1, 8)}</ul></div><div class="box"><h5 class="title-2">频道本月排行</h5><ul class="content rank">${linkList(8, 6)}</ul></div></div></div>
<div class="footer"><p class="info"><a href="/about">关于我们</a> | <a href="/contact">联系方式</a> | 版权声明<br />Powered by <strong>PHPCMS</strong></p></div></body></html>`;
  },
};

/** The portal part of Discuz!: facts between strokes, 来自 as the source, 鲜花 and 鸡蛋 under the copy. */
export const discuzPortal: CorpusFamily = {
  name: 'discuz-portal',
  shows: { channels: true, time: 'minute', source: true, related: true },
  fairChannels: ['门户'],
  stories: [duckRiver, orchardNotice, ferryAnswers],
  print(story) {
    const { year, month, date, hour, minute } = timeParts(story);
    const title = wholeHeadline(story);
    const when = `${year}-${Number(month)}-${Number(date)} ${hour}:${minute}`;
    const print: BlockPrint = {
      paragraph: (html) => `<p style="text-indent: 2em;">${html}</p>`,
      subhead: (html) => `<p style="text-indent: 2em;"><strong><font size="4">${html}</font></strong></p>`,
      figure: (caption, credit, at) =>
        `<p style="text-align: center;"><img src="data/attachment/portal/202503/14/${at}.jpg"></p>` +
        (caption + credit === ''
          ? ''
          : `<p style="text-align: center;"><font color="#999999">${captionLine(caption, credit)}</font></p>`),
    };
    return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>${title} - 砚溪社区</title><meta name="generator" content="Discuz! X3.4" /><script type="text/javascript">var STYLEID = '1', STATICURL = 'static/', IMGDIR = 'static/image/common', portalid = '${numberOf(story)}';</script></head>
<body id="nv_portal" class="pg_view" onkeydown="if(event.keyCode==27) return false;"><div id="append_parent"></div><div id="toptb" class="cl"><div class="wp"><div class="z"><a href="javascript:;" onclick="setHomepage('#');">设为首页</a><a href="#">收藏本站</a></div></div></div>
<div id="hd"><div class="wp"><div class="hdc cl"><h2><a href="./" title="砚溪社区"><img src="static/image/common/logo.png" alt="砚溪社区" border="0" /></a></h2><form method="post" autocomplete="off" id="lsform" action="member.php?mod=logging"><div class="fastlg cl"><div class="y pns"><table cellspacing="0" cellpadding="0"><tr><td><label for="ls_username">帐号</label></td><td><input type="text" name="username" id="ls_username" class="px vm xg1" value="用户名/Email" /></td><td class="fastlg_l"><label for="ls_cookietime"><input type="checkbox" name="cookietime" id="ls_cookietime" class="pc" value="2592000" />自动登录</label></td><td><a href="javascript:;">找回密码</a></td></tr></table></div></div></form></div><div id="nv"><ul><li class="a"><a href="portal.php">门户</a></li><li><a href="forum.php">论坛</a></li><li><a href="home.php">家园</a></li></ul></div></div></div>
<div id="wp" class="wp"><div id="pt" class="bm cl"><div class="z"><a href="./" class="nvhm" title="首页">砚溪社区</a> <em>&rsaquo;</em> <a href="portal.php">门户</a> <em>&rsaquo;</em> ${story.channels.map((name) => `<a href="portal.php?mod=list">${name}</a>`).join(' <em>&rsaquo;</em> ')} <em>&rsaquo;</em> 查看内容</div></div>
<div id="ct" class="ct2 wp cl"><div class="mn"><div class="bm vw"><div class="h hm"><h1 class="ph">${title}</h1><p class="xg1">${when}<span class="pipe">|</span>发布者: <a href="home.php?mod=space&amp;uid=1">管理员</a><span class="pipe">|</span>查看: <em id="_viewnum">3121</em><span class="pipe">|</span>评论: 3<span class="pipe">|</span>来自: <a href="http://www.example.invalid/" target="_blank">${story.source}</a></p></div>
${story.summary === undefined ? '' : `<div class="s"><div><strong>摘要</strong>: ${story.summary}</div></div>`}<div class="d"><table cellpadding="0" cellspacing="0" class="vwtb"><tr><td id="article_content">${copyPieces(story.blocks, print).join('')}</td></tr></table>
<div id="click_div"><table cellpadding="0" cellspacing="0" class="atd"><tr><td><a href="home.php?mod=spacecp"><img src="static/image/click/xianhua.gif" alt="" /><br />鲜花</a></td><td><a><img src="static/image/click/woshou.gif" alt="" /><br />握手</a></td><td><a><img src="static/image/click/leiren.gif" alt="" /><br />雷人</a></td><td><a><img src="static/image/click/luguo.gif" alt="" /><br />路过</a></td><td><a><img src="static/image/click/jidan.gif" alt="" /><br />鸡蛋</a></td></tr></table></div></div>
<div class="o cl bm_c"><a href="home.php" class="oshr ofav">收藏</a><a href="home.php" class="oshr">分享</a><a href="misc.php" class="oshr oivt">邀请</a></div><div class="pren pbm cl"><em>上一篇：<a href="1.html">${otherHeadlines(7, 1).join('')}</a></em><em>下一篇：<a href="2.html">${otherHeadlines(8, 1).join('')}</a></em></div></div>
${
  story.related === undefined
    ? ''
    : `<div id="related_article" class="bm"><div class="bm_h cl"><h3>相关阅读</h3></div><div class="bm_c"><ul class="xl xl2 cl" id="raid_div">${story.related.map(({ headline, label }) => `<li>&bull; <a href="r.html">${label ?? ''}${headline}</a></li>`).join('')}</ul></div></div>`
}
<div id="comment" class="bm"><div class="bm_h cl"><a href="#" class="y xi2 xw1">全部</a><h3>最新评论</h3></div><div id="comment_ul" class="bm_c"><dl class="ptm pbm bbda cl"><dt><span class="y xw0"><a>引用</a></span><a href="home.php" class="xi2 xw1">河边的老黄</a> <span class="xg1 xw0">2025-7-9 21:10</span></dt><dd>我家门口那一段也该放几只，看着就舒服。</dd></dl></div></div></div>
<div class="sd pph"><div class="drag"><div class="block move-span"><div class="blocktitle title"><span class="titletext">最新资讯</span></div><div class="dxb_bc"><ul>${linkList(15, 8)}</ul></div></div></div></div></div></div>
<div id="ft" class="wp cl"><div id="flk" class="y"><p><a href="archiver/">Archiver</a><span class="pipe">|</span><a href="#">手机版</a><span class="pipe">|</span><strong><a href="#">砚溪社区</a></strong></p><p class="xs0">GMT+8, 2026-1-2 11:09 , Processed in 0.041 second(s), 21 queries .</p></div><div id="frt"><p>Powered by <strong>Discuz!</strong> <em>X3.4</em></p></div></div></body></html>`;
  },
};
