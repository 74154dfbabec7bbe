import { type CorpusFamily, timeParts } from '../corpus-page.ts';
import { wholeHeadline } from '../corpus-story.ts';
import { captionLine, copyPieces, numberOf, otherHeadlines } from '../page-parts.ts';
import { duckRiver, marketBold } from '../stories/wide-stories.ts';
import { permitList, seedKeepers } from '../stories/town-stories.ts';
import { wetlandBirds } from '../stories/close-stories.ts';
import { cafeClosing } from '../stories/last-stories.ts';

/** Columns of a house of questions and answers: names of style sheets' own making, the time behind the copy, lazy pictures with `noscript`. */
export const answerColumn: CorpusFamily = {
  name: 'answer-column',
  shows: { time: 'minute', source: false, authors: true },
  stories: [duckRiver, marketBold, wetlandBirds],
  authorRole: '作者',
  fairSources: ['步青云', '知答'],
  print(story) {
    const { toMinute } = timeParts(story);
    const author = story.authors?.[0]?.name ?? '';
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `<p data-pid="x${html.length}">${html}</p>`,
      subhead: (html) => `<h2 data-into-catalog-status="">${html}</h2>`,
      figure: (caption, credit, at) =>
        `<figure data-size="normal"><noscript><img src="https://pic${at}.example.invalid/v2-a_b.jpg" data-caption="${captionLine(caption, credit)}" data-size="normal" data-rawwidth="1080" data-rawheight="720" class="origin_image zh-lightbox-thumb" width="1080"/></noscript><img src="data:image/svg+xml;utf8,&lt;svg xmlns=&#39;http://www.w3.org/2000/svg&#39; width=&#39;1080&#39; height=&#39;720&#39;&gt;&lt;/svg&gt;" data-caption="${captionLine(caption, credit)}" data-size="normal" data-rawwidth="1080" data-rawheight="720" class="origin_image zh-lightbox-thumb lazy" width="1080" data-actualsrc="https://pic${at}.example.invalid/v2-a_b.jpg"/>${caption + credit === '' ? '' : `<figcaption>${captionLine(caption, credit)}</figcaption>`}</figure>`,
    });
    const person =
      author === ''
        ? ''
        : `<div class="AuthorInfo"><span class="UserLink AuthorInfo-avatarWrapper"><img class="Avatar AuthorInfo-avatar" src="https://pic.example.invalid/v2_l.jpg" width="38" height="38" alt="${author}"></span><div class="AuthorInfo-content"><div class="AuthorInfo-head"><span class="UserLink AuthorInfo-name"><a class="UserLink-link" href="//www.example.invalid/people/a">${author}</a></span></div><div class="AuthorInfo-detail"><div class="AuthorInfo-badge"><div class="AuthorInfo-badgeText">写字的人</div></div></div></div></div>`;
    return `<!doctype html>
<html lang="zh" data-hairline="true" class="itcauecng" data-theme="light"><head><meta charset="utf-8"/><title data-rh="true">${wholeHeadline(story)} - 知答</title><meta name="viewport" content="width=device-width,initial-scale=1,maximum-scale=1"/>
<meta data-rh="true" property="og:title" content="${wholeHeadline(story)}"/><meta data-rh="true" property="og:site_name" content="知答专栏"/><meta data-rh="true" name="description" content="…"/></head>
<body class="WhitelistedPostPage"><div id="root"><div class="App"><div class="LoadingBar"></div><main role="main" class="App-main"><div class="Post-content">
<div class="ColumnPageHeader-Wrapper"><div><div class="Sticky ColumnPageHeader"><div class="ColumnPageHeader-content"><a href="//www.example.invalid" aria-label="知答"></a><div class="ColumnPageHeader-TitleName"><div class="ColumnPageHeader-Title"><span class="ColumnPageHeader-TitleColumn">首发于</span><a class="ColumnLink ColumnPageHeader-TitleColumn" href="//zhuanlan.example.invalid/c_1"><span class="ColumnPageHeader-TitleColumn">慢慢走的专栏</span></a></div></div><div class="ColumnPageHeader-Button"><button type="button" class="Button">写文章</button></div></div></div></div></div>
<div class="css-1ggwojn"></div><article class="Post-Main Post-NormalMain" tabindex="-1"><header class="Post-Header"><h1 class="Post-Title">${wholeHeadline(story)}</h1><div class="Post-Author">${person}<button type="button" class="Button FollowButton">关注</button></div><div class="LabelContainer-wrapper"></div><div><span class="Voters"><button type="button" class="Button Button--plain">${numberOf(story) % 900} 人赞同了该文章</button></span></div></header>
<div class="Post-RichTextContainer"><div class="css-1yuhvjn"><div class="css-376mun"><span class="RichText ztext Post-RichText css-117anjg" options="[object Object]">${copy.join('')}</span></div></div></div>
<div class="ContentItem-time" role="button" tabindex="0">编辑于 ${toMinute}・浙江</div>
<div class="Post-topicsAndReviewer"><div class="TopicList Post-Topics"><div class="Tag Topic"><span class="Tag-content"><a class="TopicLink" href="//www.example.invalid/topic/1"><div class="Popover"><div>生活</div></div></a></span></div><div class="Tag Topic"><span class="Tag-content"><a class="TopicLink" href="//www.example.invalid/topic/2"><div class="Popover"><div>城市</div></div></a></span></div></div></div>
<div class="RichContent-actions is-bottom"><div class="ContentItem-actions"><span><button aria-label="赞同 12" type="button" class="Button VoteButton">赞同 12</button></span><button type="button" class="Button BottomActions-CommentBtn">3 条评论</button><button type="button">分享</button><button type="button">喜欢</button><button type="button">收藏</button><button type="button">申请转载</button></div></div></article>
<div class="Post-Sub Post-NormalSub"><div class="Card PostIndex-Contributions"><h3 class="BlockTitle">文章被以下专栏收录</h3><ul><div class="ContentItem Column-ColumnItem"><a class="ColumnLink" href="/c_1">慢慢走的专栏</a><div class="ContentItem-meta">走路的时候想的事</div></div></ul></div>
<div class="Recommendations-Main"><h3 class="BlockTitle Recommendations-BlockTitle">推荐阅读</h3><ul class="Recommendations-List">${otherHeadlines(
      3,
      4,
    )
      .map(
        (title) =>
          `<a href="/p/1" class="PostItem"><div><h1 class="PostItem-Title"><span class="RichText ztext">${title}</span></h1><p class="PostItem-Summary"><span class="RichText ztext">这一篇写的是另外一件事，写了很久，也改了很多遍，和上面那一篇没有关系，所以不要收进来。</span></p></div><div class="PostItem-Footer"><span>山里人</span><span class="PostItem-FooterTitle">发表于日子</span></div></a>`,
      )
      .join('')}</ul></div></div></div></main></div></div>
<script id="js-initialData" type="text/json">{"initialState":{"common":{"ask":{}},"loading":{"global":{"count":0}}}}</script></body></html>`;
  },
};

/** A house for writers whose style sheets name everything by chance: no class tells anything. */
export const hashedNames: CorpusFamily = {
  name: 'hashed-names',
  shows: { time: 'second', authors: true },
  stories: [permitList, cafeClosing, seedKeepers],
  authorRole: '作者',
  fairSources: ['简写'],
  print(story) {
    const { day, clock } = timeParts(story);
    const author = story.authors?.[0]?.name ?? '';
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `<p>${html}</p>`,
      subhead: (html) => `<h2>${html}</h2>`,
      figure: (caption, credit, at) =>
        `<div class="image-package"><div class="image-container" style="max-width: 700px; max-height: 467px;"><div class="image-container-fill" style="padding-bottom: 66.67%;"></div><div class="image-view" data-width="1080" data-height="720"><img data-original-src="//upload.example.invalid/images/${at}.jpg" data-original-width="1080" data-original-height="720" data-original-format="image/jpeg" data-original-filesize="180204" style="cursor: zoom-in;"></div></div><div class="image-caption">${captionLine(caption, credit)}</div></div>`,
      list: (items, ordered) =>
        `<${ordered ? 'ol' : 'ul'}>${items.map((item) => `<li>${item}</li>`).join('')}</${ordered ? 'ol' : 'ul'}>`,
    });
    return `<!DOCTYPE html><html lang="zh-CN"><head><meta charSet="utf-8"/><title>${wholeHeadline(story)} - 简写</title><meta name="description" content="写下来，慢慢看。"/></head>
<body class=""><div id="__next"><div><header class="_2O0T_w"><div class="_2v-h3G"><a class="_2lIhYH" href="/"><i></i></a><nav class="_3-WoHA"><a class="_1OhGeD" href="/">首页</a><a class="_1OhGeD" href="/apps">下载App</a><a class="_1OhGeD" href="/vips">会员</a><a class="_1OhGeD" href="/techareas">技术</a></nav><div class="_3B61TX"><input type="text" placeholder="搜索"/></div><a class="_1OyPqC _3Mi9q9" href="/sign_in"><span>登录</span></a><a class="_1OyPqC _3Mi9q9" href="/sign_up"><span>注册</span></a></div></header>
<div class="_21bLU4 _3kbg6I"><div class="_3VRLsv" role="main"><div class="_gp-ck"><section class="ouvJEz"><h1 class="_1RuRku">${wholeHeadline(story)}</h1>
<div class="rEsl9f"><div class="s-dsoj"><span class="_3tCVn5"><i></i><span>${numberOf(story) % 50}.6</span></span>${author === '' ? '' : `<a class="_1OhGeD" href="/u/1">${author}</a><span class="_4dXvBe">关注</span>`}<time dateTime="${day}T${clock}.000Z">${day.replaceAll('-', '.')} ${clock}</time><span>字数 812</span><span>阅读 3,204</span></div></div>
<article class="_2rhmJa">${copy.join('\n')}</article><div></div>
<div class="_1kCBjS"><div class="_18vaTa"><div class="_3BUZPB"><div class="_2Bo4Th" role="button" aria-label="给文章点赞"><i></i></div><span class="_1GPnWJ" role="button">26人点赞</span></div><div class="_3BUZPB"><i></i></div></div></div>
<div class="_19DgIp"></div><div class="_13lIbp"><div class="_191KSt">"小礼物走一走，来简写关注我"</div><button type="button" class="_1OyPqC _3Mi9q9 _2WY0RL"><span>赞赏支持</span></button><span class="_3zdmIj">还没有人赞赏，支持一下</span></div>
<div class="d0hShY"><a class="_1OhGeD" href="/u/1"><img class="_27NmgV" src="https://upload.example.invalid/avatar.jpg" alt=""/></a><div class="Uz-vZq"><div class="Cqpr1X"><a class="HC3FFO _1OhGeD" href="/u/1">${author === '' ? '路人' : author}</a></div><div class="lJvI3S"><span>总资产9</span><span>共写了4.2W字</span><span>获得318个赞</span><span>共60个粉丝</span></div></div></div></section>
<div id="note-page-comment"><div class="lazyload-placeholder"></div></div></div>
<section class="ouvJEz"><h3 class="QHRnq8 QxT4hD"><span>推荐阅读</span><a href="/">更多精彩内容</a></h3><div class="_11jppn"><ul>${otherHeadlines(
      8,
      4,
    )
      .map(
        (title) =>
          `<li class="_11jppn"><div class="JB6qEE"><div class="em6wEs" title="${title}"><a class="_1OhGeD" href="/p/2">${title}</a></div><div class="_3fvgYC">昨天傍晚我又去看了一次，风很大，人不多，卖糖葫芦的换了位置。回来的路上想了很多，写在下面。</div><div class="_1pJt6F"><a class="_3IWz1q _1OhGeD" href="/u/3">走路的人</a><span>阅读 121</span><span>评论 0</span><span>赞 6</span></div></div></li>`,
      )
      .join('')}</ul></div></section></div>
<aside class="_2OwGUo"><section class="_3Z3nHf"><h3 class="QHRnq8"><span>热门故事</span></h3>${otherHeadlines(
      14,
      5,
    )
      .map((title) => `<div class="_3TNGId"><a class="_2ER8Tt _1OhGeD" href="/p/4">${title}</a></div>`)
      .join('')}</section></aside></div></div></div>
<script id="__NEXT_DATA__" type="application/json">{"dataManager":"[]","props":{"isServer":true,"initialState":{"global":{"done":false},"note":{"data":{"is_author":false,"slug":"a"}}}}}</script></body></html>`;
  },
};
