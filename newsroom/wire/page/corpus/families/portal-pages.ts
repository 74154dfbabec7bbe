import { lampComment, riverFeature } from '../stories/long-stories.ts';
import { type CorpusFamily, timeParts } from '../corpus-page.ts';
import { wholeHeadline } from '../corpus-story.ts';
import { captionLine, copyPieces, linkList, numberOf, otherHeadlines, staffLines } from '../page-parts.ts';
import {
  cellistTalk,
  harbourLetter,
  islandVote,
  tramReturn,
  winterHeating,
} from '../stories/close-stories.ts';
import {
  barberByline,
  ferryAnswers,
  lanternPictures,
  reservoirLong,
  seedKeepers,
} from '../stories/town-stories.ts';
import { bridgePaged, duckRiver, marketBold, raceFigures, tailorSpeech } from '../stories/wide-stories.ts';

const cards = (from: number, count: number) =>
  otherHeadlines(from, count)
    .map(
      (title, at) =>
        `<div class="index_card__x1 card"><a href="/d/${from + at}"><img src="/t/${at}.jpg" alt=""></a><h3><a href="/d/${from + at}">${title}</a></h3><p><span>${at + 2}小时前</span> <span>${at * 7 + 3}评论</span></p></div>`,
    )
    .join('');

/** Built with Next: hashed class names, the story in the page and once more in __NEXT_DATA__. */
export const reactPaper: CorpusFamily = {
  name: 'react-paper',
  shows: { channels: true, time: 'minute', source: true, editor: true, staff: true },
  stories: [seedKeepers, marketBold, cellistTalk, riverFeature],
  print(story) {
    const { toMinute, unix } = timeParts(story);
    const title = wholeHeadline(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `<p>${html}</p>`,
      subhead: (html) => `<p><strong>${html}</strong></p>`,
      figure: (caption, credit, at) =>
        `<div class="index_videoWrap__a"></div><p class="image_wrapper"><img src="https://image.example.invalid/${at}.jpg?x-oss-process=image/resize,w_1200" alt="" class="ant-image-img"></p>` +
        (caption + credit === ''
          ? ''
          : `<p class="image_desc">${[caption, credit].filter((one) => one !== '').join(' ')}</p>`),
    });
    const data = {
      props: {
        pageProps: {
          detailData: {
            contentDetail: {
              contId: numberOf(story),
              name: title,
              pubTime: toMinute,
              publishTime: unix * 1000,
              source: story.source,
              content: copy.join(''),
            },
          },
        },
      },
    };
    const behind = [
      ...(story.editor === undefined ? [] : [`<div>责任编辑：${story.editor.name}</div>`]),
      staffLines(story, '<div>', '</div>'),
      '<div>图片编辑：</div><div>校对：</div>',
    ];
    return `<!DOCTYPE html><html lang="zh"><head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width"/><title>${title}_${story.channels.at(-1) ?? ''}_川上新闻</title><meta property="og:title" content="${title}"/><meta property="og:type" content="news"/><link rel="stylesheet" href="/_next/static/css/1.css"/></head>
<body><div id="__next"><main class="index_container__a1"><header class="index_header__b2"><div class="index_menu__c3"><ul><li><a href="/">川上新闻</a></li><li><a href="/v">视频</a></li><li><a href="/s">时事</a></li><li><a href="/w">思想</a></li><li>更多</li></ul></div><div class="index_login__d4"><span>登录</span></div></header>
<div class="index_wrapper__L_zqV"><div class="index_left__LfzyH"><div class="index_headerContent__sASF4"><div class="ant-breadcrumb"><a href="/">川上新闻</a> &gt; ${story.channels.map((name) => `<a href="/list">${name}</a>`).join(' &gt; ')}</div></div>
<h1 class="index_title__B8mhI">${title}</h1><div class="index_leftcontent__yACRK"><div><div class="ant-space ant-space-horizontal ant-space-align-center"><div class="ant-space-item"><span>${toMinute}</span></div><div class="ant-space-item"><span>来源：<a>${story.source}</a></span></div></div></div><div class="index_toolbar__e"><span>听全文</span><span>字号</span></div></div>
<div class="index_cententWrapBox__xxb_Y"><div class="index_cententWrap__Jv8jK">${copy.join('')}</div></div>
<div class="index_copyright__f">${behind.join('')}<div>川上新闻报料：000-000-000</div><div>川上新闻，未经授权不得转载</div></div>
<div class="index_praise__g"><span class="index_num__h">312</span><span>收藏</span><span>我要举报</span></div>
<div class="index_comments__i"><h2>评论(12)</h2><div class="index_inputbox__j">发表</div><div class="index_commentsort__k"><ul><li>最新</li><li>最热</li></ul></div><div class="index_mcomment__l"><div>退休的老测工</div><div>那间屋子我去过一次，钥匙要登记。</div><div>回复 15</div></div><div>已经到底了</div></div></div>
<div class="index_right__JCyvM"><div class="index_title__m">热榜</div><ul>${linkList(3, 8)}</ul><div class="index_title__m">相关推荐</div>${cards(12, 4)}</div></div>
<footer class="index_footer__n"><ul><li>关于川上</li><li>加入川上</li><li>联系我们</li><li>广告合作</li><li>法律声明</li></ul></footer></main></div>
<script id="__NEXT_DATA__" type="application/json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script></body></html>`;
  },
};

/** As NetEase's pages: post_body, f_center captions, 本文来源 with the editor's code, a statement and cards behind. */
export const postPortal: CorpusFamily = {
  name: 'post-portal',
  shows: { time: 'second', source: true, editor: true, channels: true },
  fairDisclaimers: [
    '特别声明：以上内容(如有图片或视频亦包括在内)为自媒体平台“川号”用户上传并发布，本平台仅提供信息存储服务。',
    '特别声明：以上内容（如有图片或视频亦包括在内）为自媒体平台“川号”用户上传并发布，本平台仅提供信息存储服务。',
  ],
  stories: [barberByline, islandVote, marketBold, seedKeepers, lampComment],
  print(story) {
    const { day, clock } = timeParts(story);
    const title = wholeHeadline(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `<p id="${(html.length * 7919).toString(36).toUpperCase()}">${html}</p>`,
      subhead: (html) => `<p><strong>${html}</strong></p>`,
      figure: (caption, credit, at) =>
        `<p class="f_center"><img src="https://nimg.example.invalid/?url=dingyue${at}.jpg&thumbnail=660x2147483647&quality=80&type=jpg" alt=""/><br/></p>` +
        (caption + credit === '' ? '' : `<p class="f_center">${captionLine(caption, credit)}<br/></p>`),
      bold: (text) => `<b>${text}</b>`,
    });
    return `<!DOCTYPE HTML><!--[if IE 6 ]> <html class="ne_ua_ie6" id="ne_wrap"> <![endif]--><!--[if (gte IE 10)|!(IE)]><!--> <html id="ne_wrap" data-publishtime="${day} ${clock}" data-category="新闻"> <!--<![endif]-->
<head><title>${title}|${story.channels[0] ?? ''}_川易订阅</title><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><meta name="keywords" content="${title}"/><meta property="og:title" content="${title}"><meta property="article:published_time" content="${day}T${clock}+08:00"><script type="application/ld+json">{"@context":"https://ziyuan.example.invalid/contexts/cambrian.jsonld","@id":"https://www.example.invalid/dy/article/1.html","appid":"1550","title":"${title}","images":["https://nimg.example.invalid/1.jpg"],"description":"","pubDate":"${day}T${clock}"}</script></head>
<body><div class="ntes-nav" id="js_N_nav"><div class="ntes-nav-main clearfix"><div class="c-fl"><a class="ntes-nav-index-title ntes-nav-entry-wide c-fl" href="/">川易首页</a><div class="js_N_navSelect ntes-nav-select ntes-nav-select-wide ntes-nav-app c-fl"><a class="ntes-nav-entry-bgblack" href="/app"><span>应用</span></a><div class="ntes-nav-app-mod">川易新闻 川易公开课</div></div></div><div class="c-fr"><a>登录</a><div>注册免费邮箱 注册会员 免费下载客户端</div></div></div></div>
<div class="wrapper clearfix" id="contain"><div class="post_area clearfix"><div class="post_crumb"><a href="/">川易首页</a> &gt; ${story.channels.map((name) => `<a href="/c/">${name}</a>`).join(' &gt; ')} &gt; 正文 <div class="post_crumb_apply"><a>申请入驻</a></div></div></div>
<div class="post_main"><h1 class="post_title">${title}</h1><div class="post_info">${day} ${clock}　来源: <a href="https://www.example.invalid/media/T1.html" target="_blank">${story.source}</a><span>澜川</span><a href="#" target="_blank" class="post_jubao">举报</a></div>
<div class="post_top"><div class="post_top_tie"><a class="post_top_tie_count" href="#post_comment_area" title="快速发贴">0</a></div><div class="post_top_share"><span class="post_top_share_title">分享至</span><ul class="post_share"><li class="share_weixin js_weixin"><a href="javascript:;"><i></i></a></li></ul></div></div><div id="tp_code"><span>用微信扫码二维码</span><span>分享至好友和朋友圈</span></div>
<div class="post_content" id="content"><div class="post_body">${story.originalHeadline === undefined ? '' : `<p class="otitle">（原标题：${story.originalHeadline}）</p>`}${copy.join('')}<p></p></div>
<div class="post_author">本文来源：${story.source}${story.editor === undefined ? '' : `　责任编辑：\n${story.editor.name}${story.editor.code ?? '_CN4471'}`}</div>
<div class="post_statement"><p>特别声明：以上内容(如有图片或视频亦包括在内)为自媒体平台“川号”用户上传并发布，本平台仅提供信息存储服务。</p><p class="en">Notice: The content above (including the pictures and videos if any) is uploaded and posted by a user of Chuan Hao, which is a social media platform and only provides information storage services.</p></div></div>
<div class="post_next_post"><a href="/n.html">${otherHeadlines(5, 1).join('')}</a><span class="post_next_name">下一篇</span></div></div>
<div class="post_recommends js-tab-mod"><h2 class="post_recommends_titles"><a class="post_recommends_title">相关推荐</a><a>热点推荐</a></h2><ul class="post_recommends_list">${otherHeadlines(
      6,
      9,
    )
      .map(
        (one, at) =>
          `<li class="post_recommend"><a class="post_recommend_img" href="/d/${at}"><img src="/p/${at}.jpg"></a><div class="post_recommend_info"><h3 class="post_recommend_title"><a href="/d/${at}">${one}</a></h3><p class="post_recommend_desc"><span class="post_recommend_time">2025-0${(at % 9) + 1}-11 08:00:00</span><span class="post_recommend_tie_wrap">${at}<em>跟贴</em></span></p></div></li>`,
      )
      .join('')}</ul></div>
<div class="post_side"><div class="post_side_mod"><h2>态度原创</h2><ul>${linkList(9, 6)}</ul></div><div class="post_side_mod"><h2>热点新闻</h2><ul>${linkList(15, 8)}</ul></div></div></div>
<div class="N-nav-bottom"><a href="/about">About CN</a> - <a>公司简介</a> - <a>联系方法</a> <span class="N-copyright">©1997-2025 川易公司版权所有</span></div></body></html>`;
  },
};

/** As Tencent's pages: day and hour split beside the copy and in a script, paragraphs as qnt-p. */
export const messengerPortal: CorpusFamily = {
  name: 'messenger-portal',
  shows: { time: 'either', source: true },
  stories: [tramReturn, raceFigures, winterHeating],
  print(story) {
    const { year, month, date, hour, minute, day, clock } = timeParts(story);
    const title = wholeHeadline(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `<p class="qnt-p"><span>${html}</span></p>`,
      subhead: (html) => `<p class="qnt-p"><strong class="qnt-strong">${html}</strong></p>`,
      figure: (caption, credit, at) =>
        `<div class="qnt-img-box"><figure class="qnt-img"><img src="https://inews.example.invalid/newsapp_bt/0/${at}/641" class="qnt-img-img" alt="图片"></figure></div>` +
        (caption + credit === ''
          ? ''
          : `<p class="qnt-p image-desc" style="text-align:center;color:#8c8c8c">${[caption, credit].filter((one) => one !== '').join(' ')}</p>`),
    });
    const data = {
      url: `https://new.example.invalid/rain/a/${numberOf(story)}`,
      article_id: `2025${numberOf(story)}00`,
      title,
      media: story.source,
      media_id: '1',
      pubtime: `${day} ${clock}`,
      comment_id: '1',
      catalog1: 'city',
      tags: story.tags ?? [],
    };
    return `<!DOCTYPE html>
<html><head><meta charset="gb2312"><meta charset="utf-8"><title>${title}_腾川新闻</title><meta name="keywords" content="${title}"><meta name="apub:time" content="${month}/${date}/${year}"><meta property="og:title" content="${title}"><meta name="description" content="">
<script>window.DATA = ${JSON.stringify(data)}</script></head>
<body><div id="TopNav"><div id="nav"><ul><li><a href="/">首页</a></li><li><a href="/c">要闻</a></li><li><a href="/t">科技</a></li><li><a href="/e">娱乐</a></li></ul><div class="login">登录</div></div></div>
<div class="qq_conent clearfix"><div class="LEFT"><div id="LeftTool" class="left-stick-wp"><div class="year through"><span>${year}</span></div><div class="md">${month}/${date}</div><div class="time">${hour}:${minute}</div><div class="split"></div><div id="comment" class="comment"><a>评论</a><span>0</span></div><div class="share-btn"><a>分享</a><span>微信</span><span>QQ空间</span></div></div>
<h1>${title}</h1><div class="author"><a class="media-name" href="/author/1"><span>${story.source}</span></a><button>关注</button></div>
<div class="content clearfix"><!--导语--><div class="content-article"><div id="ArticleContent" class="rich_media_content">${copy.join('\n')}</div><div id="Status"></div><div class="txtad"><a>赞助商广告</a></div></div></div>
<div id="Comment" class="comment-box"><h3>文章评论</h3><p>文明上网理性发言，请遵守新闻评论服务协议</p></div></div>
<div class="RIGHT"><div class="mod"><div class="hd">热门推荐</div>${cards(1, 6)}</div></div></div>
<div class="footer">Copyright © 1998 - 2025 Tengchuan. All Rights Reserved</div></body></html>`;
  },
};

/** As Sohu's pages: 原标题 hidden in the copy, a link back at its end, 责任编辑 without anyone, a platform's statement. */
export const foxPortal: CorpusFamily = {
  name: 'fox-portal',
  shows: { time: 'minute', source: true },
  fairDisclaimers: ['平台声明：该文观点仅代表作者本人，川狐号系信息发布平台，川狐仅提供信息存储空间服务。'],
  stories: [cellistTalk, duckRiver, reservoirLong],
  print(story) {
    const { toMinute, unix, iso } = timeParts(story);
    const title = wholeHeadline(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `<p>${html}</p>`,
      subhead: (html) => `<p><strong>${html}</strong></p>`,
      figure: (caption, credit, at) =>
        `<p class="ql-align-center"><img max-width="600" src="//p${at}.example.invalid/images/2025/${at}.jpeg"></p>` +
        (caption + credit === ''
          ? ''
          : `<p class="ql-align-center"><span style="font-size: 12px; color: rgb(136, 136, 136);">${captionLine(caption, credit)}</span></p>`),
    });
    const last = copy.at(-1) ?? '';
    const end = `<a href="//www.example.invalid/?strategyid=00014 " target="_blank" title="点击进入川狐首页" id="backsohucom" style="white-space: normal;"><span class="backword"><i class="backsohu"></i>返回川狐，查看更多</span></a></p>`;
    const ended = [...copy.slice(0, -1), last.replace('</p>', end)];
    return `<!DOCTYPE html><html><head><title>${title}_${story.source}_网友</title><meta http-equiv="content-type" content="text/html; charset=utf-8"><meta name="mediaid" content="${story.source}"/><meta property="og:release_date" content="${toMinute}"/><meta property="og:title" content="${title}"/><meta itemprop="datePublished" content="${iso.slice(0, 10)} ${iso.slice(11, 16)}"></head>
<body class="article-page" data-region="8" data-spm="content"><div class="wrapper-box"><header id="main-header" class="error-head"><div class="area"><div class="left logo"><a href="/">川狐网</a></div><ul class="left head-nav"><li>新闻</li><li>体育</li><li>汽车</li><li>房产</li></ul><div class="right login-sohu">川狐首页 登录</div></div></header>
<div class="location-without-nav"></div><div class="area clearfix" id="article-container"><div class="left sidebar"><div class="column left"><div class="user-info" id="user-info"><div class="user-pic"><a href="/u"><img src="//s.example.invalid/u.png" alt=""/></a></div><h4><a href="/u">${story.source}</a></h4></div><dl class="user-num"><dd><span class="value" data-value="213">213</span>文章</dd><dd class="l_dd"><span class="value read-num">9.1万</span>总阅读</dd></dl><ul class="user-articles"><li><a>查看TA的文章&gt;</a></li></ul></div></div>
<div class="left main"><div class="text" data-spm="content"><div class="text-title"><h1>
                                ${title}
                            <span class="article-tag"></span></h1><div class="article-info"><span class="time" id="news-time" data-val="${unix * 1000}">
                        ${toMinute}                    </span><span class="area">发布于：澜川市</span><span data-role="original-link">来源: <a href="/u" target="_blank">${story.source}</a></span><span class="tag">${(story.tags ?? []).map((tag) => `<a>${tag}</a>`).join('')}</span></div></div>
<article class="article" id="mp-editor"><p data-role="original-title" style="display:none">原标题：${story.originalHeadline ?? title}</p>${ended.join('\n')}<p data-role="editor-name">责任编辑：<span></span></p></article>
<div id="articleTransfer"></div><div class="statement">平台声明：该文观点仅代表作者本人，川狐号系信息发布平台，川狐仅提供信息存储空间服务。</div><div class="bottom-relate-wrap clear type-3"><div class="read-wrap">阅读 (<em class="read-num">1242</em>)</div></div><div id="like-wrap"><span>首赞</span><span>+1</span></div><div id="share-area">分享到 <span>微信扫一扫</span></div></div>
<div id="god_bottom_banner"></div><div class="groom-read" id="groom-read"><div class="title">推荐阅读</div>${cards(4, 6)}</div></div>
<div class="sidebar right"><div class="hot-article"><h3>24小时热文</h3><ul>${linkList(7, 5)}</ul></div></div></div></div></body></html>`;
  },
};

/** As the portal of the phoenix: hashed class names, 来自 a place, all data in a variable of a script. */
export const birdPortal: CorpusFamily = {
  name: 'bird-portal',
  shows: { time: 'second', source: true, editor: true },
  stories: [tailorSpeech, ferryAnswers, lanternPictures],
  print(story) {
    const { han, day, clock } = timeParts(story);
    const title = wholeHeadline(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `<p>${html}</p>`,
      subhead: (html) => `<p><strong>${html}</strong></p>`,
      figure: (caption, credit, at) =>
        `<p class="picIntro"><img src="https://x0.example.invalid/cmpp/2025/03/14/${at}.jpg" data-lazyload="https://x0.example.invalid/cmpp/2025/03/14/${at}.jpg"></p>` +
        (caption + credit === ''
          ? ''
          : `<p class="picIntro"><span>${captionLine(caption, credit)}</span></p>`),
    });
    const data = {
      docData: {
        title,
        newsTime: `${day} ${clock}`,
        source: story.source,
        editorName: story.editor?.name ?? '',
        contentData: { contentList: [{ type: 'text', data: copy.join('') }] },
      },
    };
    return `<!DOCTYPE html><html><head><title>${title}_川凤网</title><meta charset="utf-8"/><meta property="og:title" content="${title}"/><meta property="og:time" content="${day} ${clock}"/><meta name="og:time " content="${day} ${clock}"/><script>var allData = ${JSON.stringify(data).replaceAll('</', '<\\/')};</script></head>
<body><div id="root"><div class="index_wrapper_R93Ne"><div class="index_nav_1a"><ul><li><a href="/">首页</a></li><li><a href="/n">资讯</a></li><li><a href="/f">财经</a></li></ul><div class="index_user_2b">登录</div></div>
<div class="index_mainContent_5wlVj"><div class="index_leftContent_TqLnx"><div class="index_artical_Tr8sK"><div class="index_topContent_9f"><h1 class="index_title_3qEHh">${title}</h1><div class="index_info_a1"><div class="index_user_b1"><img class="index_avatar_c1" src="/a.png"><a class="index_name_d1" href="/m">${story.source}</a></div><div class="index_timeBref_20hxn"><a href="#"><span>${han} ${clock}</span> 来自望潮</a></div></div><div class="index_count_e1"><span>249</span>人参与 <span>49</span>评论</div></div>
<div class="index_text_D0U1y">${copy.join('')}${story.editor === undefined ? '' : `<span class="index_editor_f1">责任编辑：${story.editor.name} CN031</span>`}</div></div>
<div class="index_praise_g1"><span>亲爱的川凤网友们：</span><span>好文，点个赞</span></div><div class="index_recommend_h1"><h3>精彩推荐</h3>${cards(8, 5)}</div></div>
<div class="index_rightContent_i1"><div class="index_hot_j1"><h3>热榜</h3><ul>${linkList(2, 8)}</ul></div></div></div>
<div class="index_footer_k1">川凤新媒体 版权所有</div></div></div></body></html>`;
  },
};

/** As a feed's pages: paragraphs with data-track, captions of pgc-img, JSON-LD, comments behind. */
export const feedPortal: CorpusFamily = {
  name: 'feed-portal',
  shows: { time: 'either', source: true },
  stories: [bridgePaged, harbourLetter, tramReturn],
  print(story) {
    const { toMinute, iso } = timeParts(story);
    const title = wholeHeadline(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `<p data-track="${(html.length % 40) + 1}">${html}</p>`,
      subhead: (html) => `<h1 class="pgc-h-arrow-right" data-track="9">${html}</h1>`,
      figure: (caption, credit, at) =>
        `<div class="pgc-img"><img src="https://p3-sign.example.invalid/tos-cn-i-axegupay5k/${at}~noop.image?_iz=58558" img_width="1080" img_height="720" inline="0" alt="${title}">${caption + credit === '' ? '' : `<p class="pgc-img-caption">${captionLine(caption, credit)}</p>`}</div>`,
    });
    const data = {
      '@context': 'https://ziyuan.example.invalid/contexts/cambrian.jsonld',
      '@type': 'NewsArticle',
      headline: title,
      datePublished: iso,
      author: { '@type': 'Person', name: story.source },
    };
    return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="UTF-8"><title>${title}-今日川上</title><meta name="description" content="${story.summary ?? ''}"><script type="application/ld+json">${JSON.stringify(data)}</script></head>
<body><div id="root" class="page-article"><div class="site-header"><ul><li><a>下载头条APP</a></li><li><a>关于川上</a></li><li><a>反馈</a></li><li><a>侵权投诉</a></li></ul><div class="login-btn">登录</div></div>
<div class="main-wrapper"><div class="left-sidebar"><div class="detail-interaction"><div class="detail-like"><span>赞</span></div><div class="detail-comment"><span>评论</span></div><div class="detail-collect">收藏</div><div class="detail-share">分享</div></div></div>
<div class="main"><div class="show-monitor"><div><div class="article-content"><h1>${title}</h1><div class="article-meta"><span>${toMinute}</span><span class="dot">·</span><span class="name"><a href="/c/user/1/" rel="nofollow">${story.source}</a></span></div><article class="syl-article-base tt-article-content syl-page-article syl-device-pc">${copy.join('')}</article></div></div></div>
<div class="detail-end-tool"><span>举报</span></div><div class="ttp-comment-wrapper"><div class="ttp-comment-block"><div class="header"><h3>评论 8</h3></div><div class="comment-input">发表</div><ul class="comment-list"><li><div class="user-info">桥下钓鱼的</div><p class="content">我们村那座桥就是排水孔堵了，冬天全是冰，去年终于有人来捅开了。</p><span>3月前</span> <span>回复</span></li></ul></div></div></div>
<div class="right-sidebar"><div class="hot-board"><h2>头条热榜</h2><ol>${linkList(0, 10)}</ol></div><div class="feed-card">${cards(11, 3)}</div></div></div></div></body></html>`;
  },
};
