import { type CorpusFamily, timeParts } from '../corpus-page.ts';
import { wholeHeadline } from '../corpus-story.ts';
import { captionLine, copyPieces, linkList, numberOf, otherHeadlines, staffLines } from '../page-parts.ts';
import { lectureNews, libraryNote, raceFigures } from '../stories/wide-stories.ts';
import { harvestTable, seedKeepers } from '../stories/town-stories.ts';

/** 博达 (VSB), the site system of most universities: one form around the copy, counters by script, 上一条 and 下一条. */
export const visualSiteBuilder: CorpusFamily = {
  name: 'visual-site-builder',
  shows: { channels: true, time: 'day', source: true, authors: true, staff: true },
  stories: [lectureNews, harvestTable, libraryNote],
  print(story) {
    const { han } = timeParts(story);
    const title = wholeHeadline(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) =>
        `<p style="text-indent:2em;line-height:2em;"><span style="font-family:宋体;font-size:16px;">${html}</span></p>`,
      subhead: (html) =>
        `<p style="text-indent:2em;line-height:2em;"><strong><span style="font-family:宋体;font-size:16px;">${html}</span></strong></p>`,
      figure: (caption, credit, at) =>
        `<p class="vsbcontent_img" style="text-align:center"><img src="/__local/A/1F/0C/${at}.jpg" vsbhref="vurl" vurl="/_vsl/A1F0C/${at}" vheight="" vwidth="600" orisrc="/__local/A/1F/0C/${at}.jpg" class="img_vsb_content" width="600"></p>` +
        (caption + credit === ''
          ? ''
          : `<p style="text-align:center;line-height:2em;"><span style="font-family:楷体;font-size:14px;">${captionLine(caption, credit)}</span></p>`),
    });
    const by = (story.authors ?? []).map(({ name }) => `作者：${name}　`).join('');
    return `<!DOCTYPE html>
<HTML><HEAD><META charset="UTF-8"><META http-equiv="X-UA-Compatible" content="IE=edge,chrome=1">
<TITLE>${title}-棠溪大学</TITLE><META Name="keywords" Content="棠溪大学,棠溪,大学" />
<LINK rel="stylesheet" type="text/css" href="../../style/style.css"><script language="javascript" src="/system/resource/js/counter.js"></script>
<META Name="pageType" Content="3"><META Name="pageTitle" Content="${title}"></HEAD>
<BODY><div class="top"><div class="wrap"><a href="../../index.htm"><img src="../../images/logo.png" alt="棠溪大学"></a><div class="search"><form action="../../ssjg.jsp" method="post"><input type="text" name="newskeycode2" placeholder="请输入关键字"><input type="submit" value=""></form></div></div></div>
<div class="nav"><ul><li><a href="../../index.htm">网站首页</a></li><li><a href="../../xxgk.htm">学校概况</a><ul><li><a href="../../xxgk/xxjj.htm">学校简介</a></li><li><a href="../../xxgk/lrld.htm">历任领导</a></li></ul></li><li><a href="../../jgsz.htm">机构设置</a></li><li><a href="../../zsjy.htm">招生就业</a></li></ul></div>
<div class="nymain"><div class="left"><h2>新闻中心</h2><ul><li><a href="../../xwzx/xxyw.htm">学校要闻</a></li><li><a href="../../xwzx/xyjj.htm">校园聚焦</a></li><li><a href="../../xwzx/mtjj.htm">媒体聚焦</a></li></ul></div>
<div class="right"><div class="position">当前位置: <a href="../../index.htm">网站首页</a>&gt;&gt;${story.channels.map((name) => `<a href="../../xwzx/list.htm">${name}</a>`).join('&gt;&gt;')}&gt;&gt;正文</div>
<script language="javascript" src="/system/resource/js/dynclicks.js"></script><form name="_newscontent_fromname">
<div class="content-title"><h3>${title}</h3><i>来源：${story.source}　${by}发布时间：${han}　浏览次数：[<span id="dynclicks_wbnews_${numberOf(story)}_2211"></span><script>_showDynClicks("wbnews", 1043221, ${numberOf(story)})</script>]</i></div>
<div class="content-content"><div id="vsb_content"><div class="v_news_content">
${copy.join('\n')}
${staffLines(story, '<p style="text-align:right"><span style="font-size:16px">', '</span></p>')}</div></div><div id="div_vote_id"></div></div>
<div class="content-sxt"><ul><li>上一条：<a href="1042.htm">${otherHeadlines(3, 1).join('')}</a></li><li>下一条：<a href="1044.htm">${otherHeadlines(4, 1).join('')}</a></li></ul></div>
<p align="right">【<a href="javascript:window.opener=null;window.open('','_self');window.close();">关闭</a>】</p></form></div></div>
<div class="foot"><p>版权所有 © 棠溪大学　地址：棠溪市书院路1号　邮编：000000</p><p>技术支持：网络中心</p></div></BODY></HTML>`;
  },
};

/** 苏迪 WebPlus: metas under the title, the copy in wp_articlecontent, other news beside it. */
export const webPlus: CorpusFamily = {
  name: 'web-plus',
  shows: { channels: true, time: 'day', staff: true },
  fairSources: ['党委宣传部'],
  stories: [raceFigures, seedKeepers, lectureNews],
  print(story) {
    const { day } = timeParts(story);
    const title = wholeHeadline(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) =>
        `<p style="text-align:justify;text-indent:2em;line-height:28px;"><span style="font-size:16px;font-family:微软雅黑, &quot;microsoft yahei&quot;;">${html}</span></p>`,
      subhead: (html) =>
        `<p style="text-indent:2em;"><strong><span style="font-size:16px;">${html}</span></strong></p>`,
      figure: (caption, credit, at) =>
        `<p style="text-align:center;"><img data-layer="photo" src="/_upload/article/images/5a/0c/${at}.jpg" original-src="/_upload/article/images/5a/0c/${at}_d.jpg" sudyfile-attr="{'title':'${at}.jpg'}" style="float:none;"></p>` +
        (caption + credit === ''
          ? ''
          : `<p style="text-align:center;"><span style="font-size:14px;color:#7f7f7f;">${captionLine(caption, credit)}</span></p>`),
    });
    return `<!DOCTYPE html>
<html><head><meta charset="utf-8"><meta name="renderer" content="webkit"><title>${title}</title>
<link type="text/css" href="/_css/_system/system.css" rel="stylesheet"/><script src="/_js/jquery.min.js" sudy-wp-context="" sudy-wp-siteId="12"></script></head>
<body class="info"><div class="wrapper header" id="header"><div class="inner clearfix"><div class="mod clearfix"><div class="head-left" frag="面板1"><div class="sitetitle" frag="窗口1" portletmode="simpleSiteAttri"><span class="sitename">棠溪大学水利学院</span></div></div></div></div></div>
<div class="wrapper nav wp-navi" id="nav"><div class="inner clearfix"><div class="wp-panel"><div class="wp-window" frag="窗口3"><ul class="wp_nav" data-nav-config="{drop_v: 'down'}"><li class="nav-item i1"><a href="/main.htm" title="首页"><span class="item-name">首页</span></a></li><li class="nav-item i2"><a href="/xygk/list.htm"><span class="item-name">学院概况</span></a></li><li class="nav-item i3"><a href="/szdw/list.htm"><span class="item-name">师资队伍</span></a></li></ul></div></div></div></div>
<div class="wrapper" id="d-container"><div class="inner clearfix"><div class="mod clearfix"><div class="infobox"><div class="col_path" frag="窗口4" portletmode="simpleColumnAttri"><span class="path-name">当前位置：</span><a href="/main.htm" target="_self">首页</a><span class="possplit">&nbsp;&nbsp;&gt;&nbsp;&nbsp;</span>${story.channels.map((name) => `<a href="/xw/list.htm" target="_self">${name}</a>`).join('<span class="possplit">&nbsp;&nbsp;&gt;&nbsp;&nbsp;</span>')}</div>
<div class="article" frag="窗口5" portletmode="simpleArticleAttri"><h1 class="arti_title">${title}</h1><p class="arti_metas"><span class="arti_publisher">发布者：党委宣传部</span><span class="arti_update">发布时间：${day}</span><span class="arti_views">浏览次数：<span class="WP_VisitCount" url="/_visitcountdisplay?siteId=12&type=3&articleId=${numberOf(story)}">316</span></span></p>
<div class="entry"><article class="read"><div class="wp_articlecontent">${copy.join('')}${staffLines(story, '<p style="text-align:right;">', '</p>')}</div></article></div></div></div>
<div class="col_menu"><div class="col_menu_head"><h3 class="col_name"><span class="col_name_text">最新动态</span></h3></div><ul class="news_list">${linkList(6, 6)}</ul></div></div></div></div>
<div class="wrapper footer" id="footer"><div class="inner"><div class="mod clearfix"><p class="copyright"><span>版权所有：棠溪大学水利学院</span></p></div></div></div>
</body></html>`;
  },
};
