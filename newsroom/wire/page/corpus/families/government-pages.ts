import { type CorpusFamily, timeParts } from '../corpus-page.ts';
import { type CorpusStory, wholeHeadline } from '../corpus-story.ts';
import { captionLine, copyPieces, numberOf } from '../page-parts.ts';
import {
  harbourFlash,
  harvestTable,
  permitList,
  reservoirLong,
  waterStatement,
} from '../stories/town-stories.ts';
import { raceFigures } from '../stories/wide-stories.ts';

const metaTags = (story: CorpusStory, site: string) => {
  const { toMinute } = timeParts(story);
  return `<meta name="SiteName" content="${site}"><meta name="SiteDomain" content="www.example.invalid"><meta name="SiteIDCode" content="0000000001">
<meta name="ColumnName" content="${story.channels.at(-1) ?? ''}"><meta name="ColumnType" content="工作动态"><meta name="ArticleTitle" content="${wholeHeadline(story)}"><meta name="PubDate" content="${toMinute}"><meta name="ContentSource" content="${story.source}"><meta name="Keywords" content="${(story.tags ?? []).join(';')}"><meta name="Author" content=""><meta name="Description" content="${story.summary ?? ''}"><meta name="Url" content="/art/${numberOf(story)}.html">`;
};

/** 开普 UCAP, on many government sites: facts in meta tags as well, a list of friends as options, share buttons. */
export const unifiedGovernment: CorpusFamily = {
  name: 'unified-government',
  shows: { channels: true, time: 'minute', source: true, editor: true },
  stories: [waterStatement, harvestTable, reservoirLong],
  print(story) {
    const { toMinute } = timeParts(story);
    const title = wholeHeadline(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) =>
        `<p style="text-indent: 2em; text-align: justify; font-family: 宋体; font-size: 12pt;">${html}</p>`,
      subhead: (html) =>
        `<p style="text-indent: 2em; font-family: 宋体; font-size: 12pt;"><strong>${html}</strong></p>`,
      figure: (caption, credit, at) =>
        `<p style="text-align: center;"><img src="W020250${at}.jpg" style="width: 600px;" OLDSRC="W020250${at}.jpg" /></p>` +
        (caption + credit === ''
          ? ''
          : `<p style="text-align: center; font-family: 楷体;">${captionLine(caption, credit)}</p>`),
    });
    return `<!DOCTYPE html>
<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><meta http-equiv="X-UA-Compatible" content="IE=edge">
<title>${title}_${story.channels.at(-1) ?? ''}_麦岭县人民政府门户网站</title>${metaTags(story, '麦岭县人民政府门户网站')}
<script src="/static/js/jquery.min.js"></script></head><body>
<div class="header"><div class="header_top"><div class="wrap"><span class="fl">今天是<script>document.write(new Date())</script></span><span class="fr"><a href="/login">登录</a><a href="/reg">注册</a><a href="/wza">无障碍</a><a href="/ard">进入关怀版</a></span></div></div><h1 class="logo"><a href="/">麦岭县人民政府</a></h1>
<ul class="header_nav"><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/zwfw/">政务服务</a></li><li><a href="/hdjl/">互动交流</a></li></ul></div>
<div class="content"><div class="BreadcrumbNav">当前位置：<a href="/">首页</a> &gt; ${story.channels.map((name) => `<a href="/l/">${name}</a>`).join(' &gt; ')}</div>
<div class="article oneColumn pub_border"><h1>
                                ${title}
</h1><div class="pages-date">${toMinute}<span class="font noprint">来源：
                    ${story.source}</span><span class="font noprint" id="fontSize">【字体：<a href="javascript:;" class="bigger" title="大">大</a> <a href="javascript:;" class="medium">中</a> <a href="javascript:;" class="small">小</a>】<a href="javascript:window.print()" class="printIco">打印</a></span>
<div class="share" id="share"><span class="share-title">分享：</span><ul><li class="share-wechat"><a>微信</a><div class="share-ewm"><p>用微信扫描二维码<br/>分享至好友和朋友圈</p></div></li><li class="share-weibo"><a>微博</a></li></ul></div></div>
<div class="pages_content mhide" id="UCAP-CONTENT">${copy.join('\n')}
${story.editor === undefined ? '' : `<div class="editor">责任编辑：${story.editor.name}</div>`}</div>
<div class="pages_print mhide noprint"><div class="tools"><a class="print">打印本页</a><a class="close">关闭窗口</a></div></div></div></div>
<div class="friendlinks"><select onchange="open(this.value)"><option>-- 县直部门 --</option><option>县教育局</option><option>县水务局</option></select><select><option>-- 乡镇街道 --</option><option>砚溪镇</option><option>石坎乡</option></select></div>
<div class="footer"><p>主办：麦岭县人民政府办公室　承办：县大数据中心</p><p>网站标识码：0000000001　<a href="/map">网站地图</a>　联系电话：0000-0000000</p></div></body></html>`;
  },
};

/** 大汉 jcms: remarks of the system around each field, the copy between two of them. */
export const greatHan: CorpusFamily = {
  name: 'great-han',
  shows: { channels: true, time: 'minute', source: true },
  stories: [permitList, raceFigures, harbourFlash],
  print(story) {
    const { toMinute } = timeParts(story);
    const title = wholeHeadline(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `<p>　　${html}</p>`,
      subhead: (html) => `<p>　　<b>${html}</b></p>`,
      figure: (caption, credit, at) =>
        `<p style="text-align:center"><img src="/picture/-1/s${at}.jpg" border="0" title="" /></p>` +
        (caption + credit === '' ? '' : `<p style="text-align:center">${captionLine(caption, credit)}</p>`),
      list: (items, ordered) =>
        items.map((item, at) => `<p>　　${ordered ? `${at + 1}.` : '●'}${item}</p>`).join(''),
    });
    return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
${metaTags(story, '芦湾县人民政府')}
<!--<$[信息标题]>begin--><title>芦湾县人民政府 ${story.channels.at(-1) ?? ''} ${title}</title><!--<$[信息标题]>end-->
<link href="/images/123/index.css" rel="stylesheet"><script src="/script/0/jquery.js"></script></head><body><div id="barrierfree_container">
<table width="1200" border="0" align="center" cellpadding="0" cellspacing="0"><tr><td><img src="/picture/0/top.jpg" alt=""></td></tr></table>
<table width="1200" border="0" align="center" class="menu"><tr><td><a href="/">首 页</a></td><td><a href="/col/col1/index.html">走进芦湾</a></td><td><a href="/col/col2/index.html">政务公开</a></td><td><a href="/col/col3/index.html">网上办事</a></td></tr></table>
<table width="1200" border="0" align="center" cellpadding="0" cellspacing="0" class="currentpath"><tr><td width="40"><img src="/picture/0/ico.gif"></td><td>当前位置：<a href="/">首页</a><a href='/' class="bt_link"></a> &gt; ${story.channels.map((name) => `<a href="/col/col9/index.html" class="bt_link">${name}</a>`).join(' &gt; ')}</td></tr></table>
<table id="article" width="1200" border="0" align="center" cellpadding="0" cellspacing="0"><tr><td class="title" align="center"><!--<$[标题名称(html)]>begin-->${title}<!--<$[标题名称(html)]>end--></td></tr>
<tr><td><table width="100%" class="tiaozhuan" border="0"><tr><td align="center">发布日期：<!--<$[信息创建时间]>begin-->${toMinute}<!--<$[信息创建时间]>end--></td><td align="center">信息来源：<!--<$[信息来源]>begin-->${story.source}<!--<$[信息来源]>end--></td><td align="center">浏览次数：<script src="/module/visitcount/articlehits.jsp?colid=1&artid=${numberOf(story)}"></script></td><td align="center">字号：[ <a href="javascript:doZoom(18)">大</a> <a href="javascript:doZoom(16)">中</a> <a href="javascript:doZoom(14)">小</a> ]</td></tr></table></td></tr>
<tr><td class="bt_content"><div id="zoom" class="zoom"><!--<$[信息内容]>begin--><!--ZJEG_RSS.content.begin--><meta name="ContentStart">${copy.join('')}<meta name="ContentEnd"><!--ZJEG_RSS.content.end--><!--<$[信息内容]>end--></div></td></tr>
<tr><td><div class="bdsharebuttonbox"><a class="bds_more">分享到：</a><a class="bds_weixin" title="分享到微信"></a></div></td></tr><tr><td align="right"><a href="javascript:window.print()">打印本页</a> <a href="javascript:window.close()">关闭窗口</a></td></tr></table>
<table width="1200" align="center" class="foot"><tr><td align="center">主办单位：芦湾县人民政府办公室　备案序号：川备00000000号</td></tr></table></div></body></html>`;
  },
};
