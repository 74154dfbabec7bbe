import { type CorpusFamily, timeParts } from '../corpus-page.ts';
import { wholeHeadline } from '../corpus-story.ts';
import { captionLine, copyPieces, numberOf, otherHeadlines } from '../page-parts.ts';
import { bicycleTest, riverSwim } from '../stories/last-stories.ts';
import { cellistTalk, tramReturn } from '../stories/close-stories.ts';
import { countyPost, riverFeature } from '../stories/long-stories.ts';
import { duckRiver, libraryNote, marketBold } from '../stories/wide-stories.ts';
import { ferryAnswers, permitList, reservoirLong } from '../stories/town-stories.ts';

/** A house of weblogs of engineers: counters, columns, a licence between headline and copy. */
export const codeWeblog: CorpusFamily = {
  name: 'code-weblog',
  shows: { time: 'second' },
  stories: [permitList, reservoirLong, bicycleTest],
  fairSources: ['步行者', '码田'],
  fairDisclaimers: [
    '版权声明：本文为博主原创文章，遵循 CC 4.0 BY-SA 版权协议，转载请附上原文出处链接和本声明。',
  ],
  print(story) {
    const { day, clock } = timeParts(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `<p>${html}</p>`,
      subhead: (html) => `<h3><a name="t${html.length}"></a>${html}</h3>`,
      figure: (caption, credit, at) =>
        `<p style="text-align:center;"><img alt="" height="480" src="https://i-blog.example.invalid/direct/${at}.jpeg" width="720"></p>${caption + credit === '' ? '' : `<p style="text-align:center;"><span style="color:#888888;">${captionLine(caption, credit)}</span></p>`}`,
      list: (items, ordered) =>
        `<${ordered ? 'ol' : 'ul'}>${items.map((item) => `<li>${item}</li>`).join('')}</${ordered ? 'ol' : 'ul'}>`,
    });
    return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${wholeHeadline(story)}-码田博客</title><meta name="keywords" content="走路"><meta name="csdn-baidu-search" content='{"autorun":true}'></head>
<body class="nodata"><div id="toolbarBox"><div class="toolbar-inside"><a href="/">码田首页</a><a href="/blog">博客</a><a href="/download">下载</a><a href="/learn">学习</a><a href="/login">登录</a></div></div>
<div class="main_father clearfix"><div class="container clearfix" id="mainBox"><main><div class="blog-content-box"><div class="article-header-box"><div class="article-header"><div class="article-title-box"><h1 class="title-article" id="articleContentId">${wholeHeadline(story)}</h1></div>
<div class="article-info-box"><div class="article-bar-top"><img class="article-type-img" src="https://img.example.invalid/original.png" alt=""><div class="bar-content"><a class="follow-nickName " href="/u/a" target="_blank" rel="noopener" title="步行者">步行者</a><img class="article-time-img article-heard-img" src="/newCurrentTime2.png" alt=""><span class="time">已于&nbsp;${day} ${clock}&nbsp;修改</span><div class="read-count-box"><span class="border-dian">·</span><img class="article-read-img" src="/articleReadEyes2.png" alt=""><span class="read-count">2.4k 阅读</span></div><div class="read-count-box"><span class="border-dian">·</span><a id="blog_detail_zk_collection" class="un-collection"><img src="/tobarCollect2.png" alt=""><span class="name">收藏</span><span class="get-collection">12</span></a></div></div></div>
<div class="blog-tags-box"><div class="tags-box artic-tag-box"><span class="label">分类专栏：</span><a class="tag-link" href="/c/1" target="_blank" rel="noopener">走路</a><span class="label">文章标签：</span><a class="tag-link" href="/t/1">街道</a><a class="tag-link" href="/t/2">办事</a></div></div>
<div class="up-time"><span>于&nbsp;2025-01-02 10:11:12&nbsp;首次发布</span></div><div class="slide-content-box"><div class="article-copyright"><div class="creativecommons">版权声明：本文为博主原创文章，遵循 <a href="http://cc.example.invalid/by-sa/4.0/" target="_blank" rel="noopener"> CC 4.0 BY-SA </a>版权协议，转载请附上原文出处链接和本声明。</div><div class="article-source-link">本文链接：<a href="https://blog.example.invalid/article/details/${numberOf(story)}" target="_blank">https://blog.example.invalid/article/details/${numberOf(story)}</a></div></div></div></div></div></div>
<article class="baidu_pl"><div id="article_content" class="article_content clearfix"><link rel="stylesheet" href="/ck_htmledit_views.css"><div id="content_views" class="htmledit_views">${copy.join('\n')}</div></div></article></div>
<div class="recommend-box insert-baidu-box"><div class="recommend-item-box type_blog"><div class="content-box"><div class="content-blog display-flex"><div class="title-box"><a href="/b"><div class="text ellipsis onlyTag"><em>${otherHeadlines(4, 1)[0]}</em></div></a></div><div class="info-box"><a class="avatar" href="/u/b"><span class="user-name">山里人的博客</span></a><span class="info-block time">01-02</span><span class="info-block read">3391</span></div></div><div class="desc-box"><a href="/b"><div class="desc ellipsis onlyTag">这是另外一篇的摘要，讲的是怎么给自行车补胎，先拆外胎，再找漏眼，最后上胶，一共要半个小时。</div></a></div></div></div></div>
<div class="first-recommend-box recommend-box"><div class="recommend-item-box"><a href="/c">${otherHeadlines(9, 1)[0]}</a></div></div></main>
<aside class="blog_container_aside"><div id="asideProfile" class="aside-box"><div class="profile-intro"><div class="user-info"><a href="/u/a"><span class="name">步行者</span></a></div></div><div class="data-info"><dl><dt>97</dt><dd>原创</dd></dl><dl><dt>318</dt><dd>粉丝</dd></dl></div></div><div id="asideHotArticle" class="aside-box"><h3 class="aside-title">热门文章</h3><ul class="hotArticle-list">${otherHeadlines(
      12,
      5,
    )
      .map(
        (title) =>
          `<li><a href="/h">${title}<img src="/readCountWhite.png" alt=""><span class="read">1024</span></a></li>`,
      )
      .join('')}</ul></div></aside></div></div></body></html>`;
  },
};

/** A portal whose script names every box by chance behind a word, with all its data in a script besides. */
export const suffixedNames: CorpusFamily = {
  name: 'suffixed-names',
  shows: { time: 'second', source: true, editor: true, staff: false },
  stories: [marketBold, cellistTalk, ferryAnswers],
  fairRelated: otherHeadlines(2, 4),
  print(story) {
    const { hanMinute, day, clock, second } = timeParts(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `<p>${html}</p>`,
      subhead: (html) => `<p><strong>${html}</strong></p>`,
      figure: (caption, credit, at) =>
        `<p class="detailPic"><img class="empty_bg" data-lazyload="https://x0.example.invalid/${at}.jpg" src="data:image/png;base64,iVBORw0KGgo=" style="width:640px;height:427px"></p>${caption + credit === '' ? '' : `<p class="picIntro"><span>${captionLine(caption, credit)}</span></p>`}`,
    });
    const title = wholeHeadline(story);
    const data = {
      docData: {
        title,
        newsTime: `${day} ${clock}`,
        source: story.source,
        contentData: { contentList: [{ type: 'text', data: copy.join('') }] },
      },
    };
    return `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>${title}_鸾鸟网资讯_鸾鸟网</title><meta property="og:title" content="${title}"><meta property="og:time" content="${day} ${clock}"><meta name="og:time " content="${day} ${clock}">
<script>var allData = ${JSON.stringify(data).replaceAll('</', '<\\/')};</script></head>
<body><div id="root"><div class="index_content_headBanner_t6C"></div><div class="index_header_qB3"><div class="index_nav_4Df"><a href="/">首页</a><a href="/news">资讯</a><a href="/video">视频</a></div><div class="index_search_a2"><input placeholder="搜索"><span>登录</span></div></div>
<div class="index_mainContent_hG1"><div class="index_leftContent_x9"><div class="index_artical_mP0"><div class="index_titleInfo_pA"><h1 class="index_title_B8m">${title}</h1><div class="index_info_dG7"><div class="index_sourceBox_z1"><a class="index_logo_9e" href="/"><img src="/sl.png" alt="" width="40" height="40"></a><div><span class="index_sourceName_y4">${story.source}</span><div class="index_timeBref_20D"><a href="/s">${hanMinute}:${second}</a> <span>来自南埠</span></div></div></div><div class="index_fontTool_3g"><span>小</span><span>中</span><span>大</span></div></div></div>
<div class="index_main_content_yX3"><div class="index_content_hx3"><div class="index_text_D0U1y">${copy.join('')}<span><i class="index_flower_q"></i></span></div></div></div>
<div class="index_editor_w5"><span>责任编辑：${story.editor?.name ?? '值守'}</span><span class="index_pk_2">PK${numberOf(story) % 99}</span></div>
<div class="index_downBtn_k8">打开鸾鸟新闻，查看更多精彩</div><div class="index_vote_2a"><span>亲爱的鸾鸟网友：</span><span>您有新回复 [查看] 过滤词太多，请修改后再发</span></div>
<div class="index_relate_8u"><div class="index_relateTitle_1s">推荐阅读</div><ul>${otherHeadlines(2, 4)
      .map((one) => `<li class="index_item_6y"><a href="/c/a">${one}</a><span>01-02 08:12</span></li>`)
      .join('')}</ul></div></div></div>
<div class="index_rightContent_b7"><div class="index_hot_3r"><h3>24小时热文</h3>${otherHeadlines(10, 6)
      .map((one, at) => `<p><i>${at + 1}</i><a href="/h">${one}</a></p>`)
      .join('')}</div></div></div></div></body></html>`;
  },
  fairEditors: ['值守'],
};

/** A forum's thread: what its first hand wrote is the story, what others answered is not. */
export const forumThread: CorpusFamily = {
  name: 'forum-thread',
  charset: 'gbk',
  shows: { channels: true, time: 'second' },
  stories: [riverFeature, duckRiver, tramReturn],
  fairSources: ['望潮论坛', '江边人'],
  fairChannels: ['论坛'],
  print(story) {
    const { year, month, date, clock } = timeParts(story);
    const when = `${year}-${Number(month)}-${Number(date)} ${clock}`;
    const copy = copyPieces(story.blocks, {
      paragraph: (html) =>
        `<div align="left"><font face="宋体"><font size="4">　　${html}</font></font></div><br />\n`,
      subhead: (html) => `<div align="left"><strong><font size="4">${html}</font></strong></div><br />\n`,
      figure: (caption, credit, at) =>
        `<ignore_js_op><img style="cursor:pointer" id="aimg_${at}" aid="${at}" src="static/image/common/none.gif" zoomfile="data/attachment/${at}.jpg" file="data/attachment/${at}.jpg" class="zoom" width="600" inpost="1" /></ignore_js_op><br />\n${caption + credit === '' ? '' : `<div align="center"><font color="#808080">${captionLine(caption, credit)}</font></div><br />\n`}`,
    });
    const answer = (floor: number, name: string, text: string) =>
      `<div id="post_${floor}"><table class="plhin"><tr><td class="pls" rowspan="2"><div class="authi"><a href="space-${floor}.html" class="xw1">${name}</a></div><dl class="pil"><dt>积分</dt><dd>${floor * 31}</dd></dl></td><td class="plc"><div class="pi"><strong><a href="#">${floor}<sup>#</sup></a></strong><div class="authi"><em>发表于 2026-1-2 09:0${floor}:00</em> <a href="#">只看该作者</a></div></div><div class="pct"><div class="pcb"><div class="t_fsz"><table><tr><td class="t_f" id="postmessage_${floor}">${text}</td></tr></table></div></div></div></td></tr></table></div>`;
    return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=gbk" /><title>${wholeHeadline(story)} - ${story.channels.at(-1)} - 望潮论坛 - Powered by Discuz!</title><meta name="generator" content="Discuz! X3.4" /></head>
<body id="nv_forum" class="pg_viewthread"><div id="toptb" class="cl"><div class="wp"><a href="./" onclick="setHomepage('x');">设为首页</a><a href="x">收藏本站</a></div></div><div id="hd"><div class="wp"><h2><a href="./" title="望潮论坛"><img src="logo.png" alt="望潮论坛" border="0" /></a></h2><form method="post"><table><tr><td><input type="text" name="username" /></td><td><button type="submit">登录</button></td><td><a href="reg">立即注册</a></td></tr></table></form><div id="nv"><ul><li><a href="forum.php">论坛</a></li><li><a href="home.php">家园</a></li></ul></div></div></div>
<div id="wp" class="wp"><div id="pt" class="bm cl"><div class="z"><a href="./" class="nvhm" title="首页">望潮论坛</a><em>&raquo;</em><a href="forum.php">论坛</a>${story.channels.map((name) => ` <em>&rsaquo;</em> <a href="forum-2-1.html">${name}</a>`).join('')} <em>&rsaquo;</em> <a href="thread-1.html">${story.headline}</a></div></div>
<div id="ct" class="wp cl"><div id="pgt" class="pgs mbm cl"><a id="newspecial" href="x"><img src="pn_post.png" alt="发新帖" /></a></div>
<div id="postlist" class="pl bm"><table cellspacing="0" cellpadding="0"><tr><td class="pls ptn pbn"><div class="hm ptn"><span class="xg1">查看:</span> <span class="xi1">${numberOf(story) % 9000}</span><span class="pipe">|</span><span class="xg1">回复:</span> <span class="xi1">2</span></div></td><td class="plc ptm pbn vwthd"><h1 class="ts"><span id="thread_subject">${wholeHeadline(story)}</span></h1> <span class="xg1"><a href="thread-1.html" onclick="return copyThreadUrl(this)">[复制链接]</a></span></td></tr></table>
<div id="post_1"><table id="pid1" class="plhin" cellspacing="0" cellpadding="0"><tr><td class="pls" rowspan="2"><div class="pls favatar"><div class="pi"><div class="authi"><a href="space-1.html" target="_blank" class="xw1">江边人</a></div></div><div class="avatar"><img src="avatar_middle.jpg" /></div><div class="tns xg2"><table><tr><th><p>97</p>主题</th><th><p>318</p>帖子</th><td><p>4万</p>积分</td></tr></table></div></div></td><td class="plc"><div class="pi"><strong><a href="x">楼主</a></strong><div class="pti"><div class="authi"><img class="authicn vm" src="ico_lz.png" /> <em id="authorposton1">发表于 ${when}</em> <span class="pipe">|</span><a href="x" rel="nofollow">只看该作者</a> <span class="pipe">|</span><a href="x">倒序浏览</a></div></div></div>
<div class="pct"><div class="pcb"><div class="t_fsz"><table cellspacing="0" cellpadding="0"><tr><td class="t_f" id="postmessage_1"><br />${copy.join('')}</td></tr></table></div></div></div></td></tr><tr><td class="plc plm"><div id="p_btn" class="mtw mbm hm cl"><a href="x"><i>收藏</i></a><a href="x"><i>顶</i></a></div><div class="sign">走路的人不怕路长，怕的是没有人一起走，所以我在这里写了这些。</div></td></tr><tr><td class="pls"></td><td class="plc"><div class="po hin"><a class="fastre" href="x">回复</a><a href="x">举报</a></div></td></tr></table></div>
${answer(2, '山里人', '写得真好，我也住在河边，小时候常去那里玩，可惜现在很少有人知道了，谢谢楼主。')}${answer(3, '过路的', '顶一个，楼主辛苦了，下次去叫上我，我有一辆旧车，可以坐四个人，油钱大家分。')}</div>
<div id="f_pst" class="pl bm bmw"><form><table><tr><td class="plc"><div id="fastposteditor"><textarea name="message"></textarea></div><p>您需要登录后才可以回帖 <a href="x">登录</a> | <a href="reg">立即注册</a></p></td></tr></table></form></div></div></div>
<div id="ft" class="wp cl"><p><a href="archiver/">Archiver</a>|<a href="m">手机版</a>|望潮论坛 Powered by Discuz! X3.4</p></div></body></html>`;
  },
};

/** A weblog of a portal of 2009: counters between strokes, tags and class over the copy, the time in brackets. */
export const strokeWeblog: CorpusFamily = {
  name: 'stroke-weblog',
  shows: { time: 'second' },
  stories: [libraryNote, riverSwim, countyPost],
  fairSources: ['河边的日子', '麦岭县融媒体中心'],
  print(story) {
    const { day, clock } = timeParts(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `<p STYLE="TexT-inDenT: 2em"><font STYLE="FonT-sIZe: 16px">${html}</font></P>\n`,
      subhead: (html) => `<p><b><font COLOR="#8B0000">${html}</font></b></p>\n`,
      figure: (caption, credit, at) =>
        `<p STYLE="TexT-ALIGn: center"><a HREF="http://photo.blog.example.invalid/pic/${at}" TARGET="_blank"><img src="http://simg.example.invalid/images/default.gif" real_src="http://s${at}.example.invalid/middle/${at}.jpg" NAME="image_operate" ALT="${story.headline}" TITLE="${story.headline}"></A></p>\n${caption + credit === '' ? '' : `<p STYLE="TexT-ALIGn: center"><font STYLE="FonT-sIZe: 12px">${captionLine(caption, credit)}</font></p>\n`}`,
    });
    return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "x"><html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>${story.headline}_河边的日子_老浪博客</title></head>
<body><div class="sinabloga"><div id="sinablogHead" class="sinabloghead"><div class="headarea"><div id="blogTitle" class="blogtoparea"><h1 id="blogname" class="blogtitle"><a href="/u/1"><span id="blognamespan">河边的日子</span></a></h1><div id="bloglink" class="bloglink"><a href="http://blog.example.invalid/u/1">http://blog.example.invalid/u/1</a> <a href="#">[订阅]</a><a href="#">[手机订阅]</a></div></div><div class="blognav"><div class="blognavInfo"><span><a href="/s">首页</a></span><span><a href="/a">博文目录</a></span><span><a href="/p">图片</a></span><span class="last"><a href="/i">关于我</a></span></div></div></div></div>
<div class="sinablogbody"><div id="column_1" class="SG_colW21"><div class="SG_conn"><div class="SG_connHead"><span class="title">个人资料</span></div><div class="SG_connBody"><div class="info_nm"><span><strong>河边人</strong></span></div><ul class="info_list"><li>博客等级：</li><li>博客积分：<strong>0</strong></li><li>博客访问：<strong>18,204</strong></li><li>关注人气：<strong>97</strong></li></ul></div></div></div>
<div id="column_2" class="SG_colW73"><div class="SG_conn"><div class="SG_connHead"><span class="title">正文</span><span class="edit">字体大小：<a href="#">大</a> <strong>中</strong> <a href="#">小</a></span></div><div class="SG_connBody"><div id="articlebody" class="artical"><div class="articalTitle"><h2 id="t_${numberOf(story)}" class="titName SG_txta">${story.headline}</h2><span class="img2"></span><span class="time SG_txtc">(${day} ${clock})</span></div>
<div class="articalTag" id="sina_keyword_ad_area"><table><tr><td class="blog_tag"><script>var $tag='走路,河';</script><span class="SG_txtb">标签：</span><h3><a href="/t1">走路</a></h3><h3><a href="/t2">河</a></h3></td><td class="blog_class"><span class="SG_txtb">分类：</span><a href="/c1">日子</a></td></tr></table></div>
<div id="sina_keyword_ad_area2" class="articalContent">${copy.join('')}</div><div id="share" class="shareUp"><div class="share SG_txtb">分享：<a href="#">微博</a></div><div class="up" title="喜欢"><div class="upBox"><p class="count">0</p><p class="link">喜欢</p></div><div class="upBox"><p class="count"><span>0</span></p><p class="link">赠金笔</p></div></div></div>
<div class="articalInfo"><div>阅读<span class="SG_txtb">(318)</span><span class="SG_txtb">┊</span> <a href="#">评论</a> <span class="SG_txtb">(2)</span><span class="SG_txtb">┊</span><a href="#">收藏</a><span class="SG_txtb">(0)</span><span class="SG_txtb">┊</span><a href="#">转载</a><span class="SG_txtb">┊</span> <a href="#">喜欢▼</a><span class="SG_txtb">┊</span><a href="#">打印</a><span class="SG_txtb">┊</span><a href="#">举报</a></div></div>
<div class="articalfrontback SG_j_linedot1"><div><span class="SG_txtb">前一篇：</span><a href="/b1">${otherHeadlines(3, 1)[0]}</a></div><div><span class="SG_txtb">后一篇：</span><a href="/b2">${otherHeadlines(6, 1)[0]}</a></div></div></div></div></div>
<div class="allComm"><div class="allCommTit"><strong>评论</strong><span>重要提示：警惕虚假中奖信息</span><a href="#">[发评论]</a></div><ul><li class="SG_revert_Cont"><p><span class="SG_revert_Tit">山里人：</span><em>2026-01-02 09:00:00</em></p><div>写得真好，我每天都来看一眼，看看河边又有什么新鲜事，希望一直写下去。</div></li></ul></div></div></div>
<div class="sinablogfooter"><p>老浪BLOG意见反馈留言板　欢迎批评指正</p><p>Copyright © 1996 - 2022 版权所有</p></div></div></body></html>`;
  },
};
