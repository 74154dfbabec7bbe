import { type CorpusFamily, timeParts } from '../corpus-page.ts';
import { wholeHeadline } from '../corpus-story.ts';
import {
  type BlockPrint,
  barLinks,
  captionLine,
  copyPieces,
  linkList,
  otherHeadlines,
} from '../page-parts.ts';
import {
  harbourFlash,
  harvestTable,
  lanternPictures,
  orchardNotice,
  reservoirLong,
  waterStatement,
} from '../stories/town-stories.ts';
import { lampComment, pierClosing, riverFeature } from '../stories/long-stories.ts';
import { lighthouseAbroad, libraryNote, raceFigures, roofFilm } from '../stories/wide-stories.ts';

/** As Xinhua's pages are built: the day in three elements, the copy in #detail, editors and 纠错 behind it. */
export const newsAgency: CorpusFamily = {
  name: 'news-agency',
  shows: { channels: true, time: 'second', source: true, editor: true },
  stories: [lighthouseAbroad, harbourFlash, lanternPictures, pierClosing],
  print(story) {
    const { year, month, date, clock } = timeParts(story);
    const title = wholeHeadline(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `<p>　　${html}</p>`,
      subhead: (html) => `<p>　　<strong>${html}</strong></p>`,
      figure: (caption, credit, at) =>
        `<p style="text-align: center;" align="center"><img id="{${at}}" title="" src="20250314_${at}_1n.jpg" sourcedescription="编辑提供的本地文件" /></p>` +
        (caption + credit === ''
          ? ''
          : `<p class="pictext" align="center"><font color="navy">　　${[caption, credit].filter((one) => one !== '').join('')}</font></p>`),
    });
    return `<!DOCTYPE html>
<html><head><meta charset="utf-8"/><meta name="apple-mobile-web-app-capable" content="yes"/><meta name="publishdate" content="${year}-${month}-${date}"/><meta name="source" content="${story.source}"/><title>${title}-川上网</title><meta name="keywords" content="${(story.tags ?? []).join(',')}"/><link rel="stylesheet" href="/static/detail/css/detail.css"/></head>
<body><div class="fix-ewm domPC" data-ercode></div><div class="head domPC"><div class="topAd"><div class="domPC"><ins data-ycad-slot="399"></ins></div></div><div class="top-nav">${barLinks()}</div>
<div class="header domPC"><div class="header-top clearfix"><div class="header-nav left"><ul><li><a href="/" target="_blank">川上网</a> &gt; ${story.channels.map((name) => `<a href="/x/">${name}</a>`).join(' &gt; ')} &gt; 正文</li></ul></div></div>
<div class="header-cont clearfix"><div class="header-time left"><span class="year"><em> ${year}</em></span><span class="day"><em> ${month}</em>/<em>${date}</em></span><span class="time"> ${clock}</span></div><div class="source">来源：${story.source}</div>
<div class="head-line clearfix"><h1><span class="title">${title}</span><span class="btn-audio"></span></h1><audio id="audioDom" loop="" src="" class="hide"></audio><div class="pageShare"><div class="setFont">字体：<span id="fontSmall">小</span><span id="fontNormal" class="active">中</span><span id="fontBig">大</span></div><div class="share">分享到：<a href="javascript:void(0)" class="wx"></a><a href="javascript:void(0)" class="wb"></a></div></div></div></div></div></div>
<div class="mheader domMobile"><h1><span class="title">${title}</span></h1><div class="info">${year}-${month}-${date} ${clock}<span>来源：${story.source}</span></div></div>
<div class="main clearfix"><div class="main-left left"><div id="detail"><span id="detailContent">${copy.join('')}</span><div id="articleEdit"><span class="tiyi1 domPC"><a href="javascript:void(0);" class="advise">【纠错】</a><div id="advisebox01" class="tiyi01" style="display:none;"><div><iframe id="jc_link1"></iframe></div></div></span>${story.editor === undefined ? '' : `<span class="editor"> 【责任编辑:${story.editor.name}${story.editor.code ?? ''}】 </span>`}</div></div>
<div class="nextpage clearfix" style="display:none;"><div class="nextpage-tit">阅读下一篇：</div><div class="nextpage-cont"><a href="#"></a></div></div><div class="ad_right domPC"></div></div>
<div class="main-right right"><div class="columBox domPC"><div class="col-title">深度聚焦</div><ul class="col-list">${linkList(2, 6)}</ul></div><div class="columBox book"><ul id="bookList">${linkList(12, 4)}</ul></div></div></div>
<div class="foot"><script src="/static/global/footer.js"></script></div><div class="code" style="display:none">0100200000001234</div></body></html>`;
  },
};

/** As People's pages are built: facts between headline and copy, 责编 in brackets, 相关新闻 right behind. */
export const peopleDaily: CorpusFamily = {
  name: 'people-daily',
  shows: { channels: true, time: 'minute', source: true, editor: true, related: true },
  stories: [reservoirLong, orchardNotice, libraryNote, lampComment, riverFeature],
  print(story) {
    const { han, hour, minute } = timeParts(story);
    const title = wholeHeadline(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `<p style="text-indent: 2em;">\n\t${html}</p>`,
      subhead: (html) => `<p style="text-indent: 2em;">\n\t<strong>${html}</strong></p>`,
      figure: (caption, credit, at) =>
        `<p style="text-align: center;">\n\t<img width="800" height="533" alt="${caption}" src="/NMediaFile/2025/0314/MAIN${at}.jpg" /></p>` +
        (caption + credit === ''
          ? ''
          : `<p class="desc" style="text-align: center;">\n\t${captionLine(caption, credit)}</p>`),
    });
    const editor =
      story.editor === undefined ? '' : `<div class="edit cf">(责编：${story.editor.name})</div>`;
    const related =
      story.related === undefined
        ? ''
        : `<div class="rm_relevant cf box_news"><h2><span>相关新闻</span></h2><ul class="cf">${story.related.map(({ headline, label, day }) => `<li><a href='/n1/r.html' target="_blank">${label ?? ''}${headline}</a>${day === undefined ? '' : ` <em>${day}</em>`}</li>`).join('')}</ul></div>`;
    return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="content-type" content="text/html;charset=UTF-8"/><meta name="description" content="${story.summary ?? ''}" /><meta name="copyright" content="" /><meta name="contentid" content="40000001" /><meta name="publishdate" content="${timeParts(story).day}" /><title>${title}--澜川频道--川民网</title></head>
<body><div class="header"><div class="layout cf"><div class="nav_left"><a href="/">川民网</a></div><div class="nav_links">${barLinks(' ')}</div><div class="login"><a href="#">登录</a> <a href="#">注册</a></div></div></div>
<div class="layout route cf"><div class="col col-2 fl path"><a href="http://www.example.invalid/" class="clink">川民网</a>&gt;&gt;${story.channels.map((name) => `<a href="/GB/" class="clink">${name}</a>`).join('&gt;&gt;')}</div></div>
<div class="layout rm_txt cf"><div class="col col-1 fl"><h3 class="pre"></h3><h1>${title}</h1><h4 class="sub"></h4><div class="author cf"></div><div class="channel cf"><div class="col-1-1 fl">${han}${hour}:${minute} | 来源：<a href="http://www.example.invalid/" target="_blank">${story.source}</a></div><div class="col-1-2 fr"><em class="font_plus">小字号</em><em class="font_minus"></em></div></div>
<div class="rm_txt_con cf"><div class="box_pic"></div>${copy.join('\n')}<div class="zdfy clearfix"></div><center><table border="0" align="center" width="40%"><tr></tr></table></center><div class="box_pic"></div>${editor}
<div class="rm_fxd"><p>分享让更多人看到<span><a></a></span></p></div></div>${related}
<div class="rm_download cf"><p>客户端下载</p><a href="#">电脑版</a><a href="#">手机版</a></div></div>
<div class="col col-2 fr"><div class="rm_ranking cf"><h2><span>热门排行</span></h2><ul>${otherHeadlines(10, 6)
      .map((one, at) => `<li><em>${at + 1}</em><a href="#">${one}</a></li>`)
      .join(
        '',
      )}</ul></div><div class="rm_special"><h2>推荐视频</h2><ul>${linkList(16, 4)}</ul></div></div></div>
<div class="footer"><p>川民网版权所有，未经书面授权禁止使用</p><p>Copyright &copy; 2000-2025 by www.example.invalid. all rights reserved</p></div></body></html>`;
  },
};

/** As the pages of the state's television: 编辑 and 责任编辑 in a box, captions by class, players by script. */
export const stateTelevision: CorpusFamily = {
  name: 'state-television',
  shows: { channels: true, time: 'second', source: true, editor: true, staff: true },
  stories: [roofFilm, raceFigures, harvestTable],
  print(story) {
    const { han, clock } = timeParts(story);
    const title = wholeHeadline(story);
    const print: BlockPrint = {
      paragraph: (html) => `<p style="text-indent: 2em;">${html}</p>`,
      subhead: (html) => `<p style="text-indent: 2em;"><strong>${html}</strong></p>`,
      figure: (caption, credit, at) =>
        `<p class="photo_img_20190808" style="text-align: center;"><img src="//p1.example.invalid/photoworkspace/2025/${at}.jpg" alt="" width="800" /></p>` +
        (caption + credit === ''
          ? ''
          : `<p class="photo_alt_20190808" style="text-align: center;">${captionLine(caption, credit)}</p>`),
    };
    const editors = [
      ...(story.staff ?? []).map(({ role, name }) => `<span>${role}：${name}</span>`),
      ...(story.editor === undefined ? [] : [`<span>责任编辑：${story.editor.name}</span>`]),
    ];
    return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><title>${title}_望潮电视网</title><meta name="filetype" content="1"><meta name="publishedtype" content="1"><script type="text/javascript">
var commentTitle = "${title}"; /*评论标题*/ var itemid1 = "ARTI2025031400000001"; var publishDate ="${timeParts(story).day.split('-').join('')}${clock.split(':').join('')} ";
</script></head><body><div id="header" class="nav_wrapper_bg"><div class="nav_wrapper"><div class="nav">${barLinks()}</div><div class="usr-login"><a>登录</a></div></div></div>
<div id="main_content" class="wrapper"><div id="page_body"><div class="cnnav"><a href="/">望潮电视网</a> &gt; ${story.channels.map((name) => `<a href="/x/">${name}</a>`).join(' &gt; ')} &gt; 正文</div>
<div class="allcontent"><div class="title_area" id="title_area"><h1>${title}</h1><div class="info1">来源 : <a href="#" target="_blank">${story.source}</a> | ${han} ${clock}</div><div class="info2"><a>原创</a></div></div>
<div class="content_area" id="content_area"><script>createVideoPlayer('vplayer_1')</script>${copyPieces(story.blocks, print).join('')}</div>
<div class="zebian">${editors.join('')}</div><div class="function"><a class="dianzan">点赞</a><span>0</span><a>分享</a></div>
<div class="tuwen" id="erweima"><p>扫一扫，用手机继续看</p></div></div>
<div class="col_w300"><div class="title_hd"><h3>热播榜</h3></div><ul>${linkList(4, 8)}</ul></div></div></div>
<div id="footer"><p>违法和不良信息举报电话：000-0000000</p><p>望潮电视台 版权所有</p></div></body></html>`;
  },
};

/** As the second agency's pages: headline and time as plain blocks, copy in left_zw, 【编辑:…】 and more of the channel behind. */
export const secondAgency: CorpusFamily = {
  name: 'second-agency',
  shows: { channels: true, time: 'minute', source: true, editor: true },
  editorRole: '编辑',
  stories: [harbourFlash, lighthouseAbroad, waterStatement],
  charset: 'gbk',
  print(story) {
    const { hanMinute } = timeParts(story);
    const title = wholeHeadline(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `<p>　　${html}</p>`,
      subhead: (html) => `<p>　　<strong>${html}</strong></p>`,
      figure: (caption, credit, at) =>
        `<div style="text-align:center;"><img src="//i2.example.invalid/simg/2025/${at}.jpg" alt="${caption}" title="${caption}" style="border:px solid #000000" /></div>` +
        (caption + credit === ''
          ? ''
          : `<div class="pictext" style="text-align:center;">${captionLine(caption, credit)}</div>`),
    });
    return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312" /><title>${title}-川新网</title></head>
<body><div class="nav_top"><div class="nav_navcon">${barLinks(' ')}</div><div class="ssearch"><form action="/s"><input type="text" name="q" /><input type="submit" value="搜索" /></form></div></div>
<div id="nav"><a href="/">川新网</a> → ${story.channels.map((name) => `<a href="/x.shtml">${name}</a>`).join(' → ')}</div>
<div class="w1280 content"><div id="con"><div id="con_left"><div id="cont_1_1_2"><div class="content_left_title">${title}</div>
<div class="content_left_time">${hanMinute}　来源：${story.source} <div class="left-fx"><div class="jiathis_style"><a class="jiathis_button_tsina">微博</a><a class="jiathis_button_weixin">微信</a></div></div><div class="left_fontsize">大字体<br>小字体</div><div class="bdsharebuttonbox">分享到：</div></div>
<div class="left_ph"></div><div class="left_pt"></div><div class="left_zw" style="position:relative">${copy.join('\n')}<div id="function_code_page"></div></div>
<div class="adEditor"><div class="left_name right">${story.editor === undefined ? '' : `【编辑:${story.editor.name}】`}&nbsp;</div></div>
<div class="div624">更多精彩内容请进入<a href="/c/">${story.channels[0] ?? ''}频道</a></div></div></div>
<div id="con_right"><div class="rightlist"><h2>${story.channels[0] ?? ''}精选</h2><ul>${linkList(14, 6)}</ul></div></div></div></div>
<div class="pagebottom"><p>本网站所刊载信息，不代表川新社和川新网观点。 刊用本网站稿件，务经书面授权。</p><p>未经授权禁止转载、摘编、复制及建立镜像，违者将依法追究法律责任。</p></div></body></html>`;
  },
};
