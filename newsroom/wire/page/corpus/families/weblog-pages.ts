import { type CorpusFamily, timeParts } from '../corpus-page.ts';
import { type CorpusStory, wholeHeadline } from '../corpus-story.ts';
import {
  type BlockPrint,
  captionLine,
  copyPieces,
  linkList,
  numberOf,
  otherHeadlines,
} from '../page-parts.ts';
import { cellistTalk, islandVote, winterHeating } from '../stories/close-stories.ts';
import { riverFeature } from '../stories/long-stories.ts';
import { queueComment, reservoirLong, seedKeepers } from '../stories/town-stories.ts';
import { bridgePaged, lighthouseAbroad, marketBold, tailorSpeech } from '../stories/wide-stories.ts';

const figure: BlockPrint['figure'] = (caption, credit, at) =>
  `<figure class="wp-block-image size-large"><img loading="lazy" decoding="async" width="1024" height="683" src="/wp-content/uploads/2025/03/${at}-1024x683.jpg" alt="" class="wp-image-${at}" srcset="/wp-content/uploads/2025/03/${at}.jpg 1500w" sizes="(max-width: 1024px) 100vw, 1024px" />${caption + credit === '' ? '' : `<figcaption class="wp-element-caption">${[caption, credit].filter((one) => one !== '').join(' ')}</figcaption>`}</figure>`;
const authorsOf = (story: CorpusStory) => (story.authors ?? []).map(({ name }) => name).join('、');

/** WordPress with a common theme and an SEO plugin: JSON-LD, 发布于 and 由, comments and related posts behind. */
export const wordpress: CorpusFamily = {
  name: 'wordpress',
  shows: { time: 'second', channels: true, authors: true },
  authorRole: '作者',
  fairSources: ['石坎小报'],
  stories: [marketBold, tailorSpeech, bridgePaged, riverFeature],
  print(story) {
    const { iso, year, month, date } = timeParts(story);
    const title = wholeHeadline(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `\n<p>${html}</p>\n`,
      subhead: (html) => `\n<h2 class="wp-block-heading">${html}</h2>\n`,
      figure,
    });
    const graph = {
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'Article',
          headline: title,
          datePublished: iso,
          dateModified: iso,
          author: { name: authorsOf(story) },
          isPartOf: { '@id': '/1/' },
        },
        { '@type': 'WebSite', name: '石坎小报' },
        {
          '@type': 'BreadcrumbList',
          itemListElement: [
            { '@type': 'ListItem', position: 1, name: '首页' },
            { '@type': 'ListItem', position: 2, name: title },
          ],
        },
      ],
    };
    const by = authorsOf(story);
    return `<!DOCTYPE html>
<html lang="zh-Hans"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} - 石坎小报</title><meta property="og:locale" content="zh_CN"><meta property="og:type" content="article"><meta property="og:title" content="${title} - 石坎小报"><meta property="og:site_name" content="石坎小报"><meta property="article:published_time" content="${iso}"><script type="application/ld+json" class="yoast-schema-graph">${JSON.stringify(graph)}</script></head>
<body class="post-template-default single single-post postid-${numberOf(story)} single-format-standard wp-embed-responsive"><a class="skip-link screen-reader-text" href="#content">跳至内容</a><div id="page" class="site"><header id="masthead" class="site-header"><div class="site-branding"><p class="site-title"><a href="/" rel="home">石坎小报</a></p><p class="site-description">村里的报纸，一周一期</p></div><nav id="site-navigation" class="main-navigation"><button class="menu-toggle">菜单</button><ul id="primary-menu"><li class="menu-item"><a href="/">首页</a></li><li class="menu-item"><a href="/about">关于</a></li></ul></nav></header>
<div id="content" class="site-content"><div id="primary" class="content-area"><main id="main" class="site-main"><div class="breadcrumbs" typeof="BreadcrumbList"><span property="itemListElement"><a href="/">首页</a></span> » ${story.channels.map((name) => `<span><a href="/category/x/">${name}</a></span>`).join(' » ')} » <span class="current-item">${title}</span></div>
<article id="post-${numberOf(story)}" class="post-${numberOf(story)} post type-post status-publish format-standard has-post-thumbnail hentry category-news"><header class="entry-header"><h1 class="entry-title">${title}</h1><div class="entry-meta"><span class="posted-on">发布于 <a href="/p" rel="bookmark"><time class="entry-date published updated" datetime="${iso}">${year}年${Number(month)}月${Number(date)}日</time></a></span>${by === '' ? '' : `<span class="byline"> 由 <span class="author vcard"><a class="url fn n" href="/author/1/">${by}</a></span></span>`}</div></header>
<div class="entry-content">${copy.join('')}<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">分享到：</h3><ul><li><a>Twitter</a></li><li><a>Facebook</a></li></ul></div></div>
<footer class="entry-footer"><span class="cat-links">发布于 <a href="/category/x/" rel="category tag">${story.channels.at(-1) ?? ''}</a></span>${story.tags === undefined ? '' : `<span class="tags-links">标签： ${story.tags.map((tag) => `<a href="/tag/" rel="tag">${tag}</a>`).join('、')}</span>`}</footer></article>
<nav class="navigation post-navigation" aria-label="文章"><h2 class="screen-reader-text">文章导航</h2><div class="nav-links"><div class="nav-previous"><a href="/1" rel="prev"><span class="nav-subtitle">上一篇：</span> <span class="nav-title">${otherHeadlines(17, 1).join('')}</span></a></div></div></nav>
<div id="comments" class="comments-area"><h2 class="comments-title">《${title}》有1个想法</h2><ol class="comment-list"><li class="comment"><article class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><b class="fn">村口老徐</b> <span class="says">说道：</span></div><div class="comment-metadata"><a><time datetime="2025-12-31T20:11:00+08:00">2025年12月31日 下午8:11</time></a></div></footer><div class="comment-content"><p>写得真细。我家那口井也该有人这么写一写，水还是甜的。</p></div></article></li></ol><div id="respond" class="comment-respond"><h3 id="reply-title" class="comment-reply-title">发表回复 <small><a rel="nofollow" href="#">取消回复</a></small></h3><form action="/wp-comments-post.php" method="post" id="commentform"><p class="comment-notes"><span id="email-notes">您的邮箱地址不会被公开。</span> <span class="required-field-message">必填项已用 <span class="required">*</span> 标注</span></p><p class="comment-form-comment"><label for="comment">评论 *</label><textarea id="comment" name="comment"></textarea></p></form></div></div></main></div>
<aside id="secondary" class="widget-area"><section class="widget widget_search"><form role="search" class="search-form"><input type="search" placeholder="搜索…"></form></section><section class="widget widget_recent_entries"><h2 class="widget-title">近期文章</h2><ul>${linkList(20, 5)}</ul></section><section class="widget widget_categories"><h2 class="widget-title">分类</h2><ul><li><a>人间</a></li><li><a>科教</a></li></ul></section></aside></div>
<footer id="colophon" class="site-footer"><div class="site-info">自豪地采用 WordPress</div></footer></div></body></html>`;
  },
};

/** Ghost: an English-shaped page with Chinese words, the author as a card, time in `datetime` and meta alone. */
export const ghost: CorpusFamily = {
  name: 'ghost',
  shows: { time: 'second', authors: true },
  authorRole: '作者',
  fairSources: ['Slow River 慢河'],
  stories: [lighthouseAbroad, reservoirLong, queueComment],
  print(story) {
    const { iso } = timeParts(story);
    const title = wholeHeadline(story);
    const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `<p>${html}</p>`,
      subhead: (html) => `<h2 id="h-${html.length}">${html}</h2>`,
      figure: (caption, credit, at) =>
        `<figure class="kg-card kg-image-card ${caption === '' ? '' : 'kg-card-hascaption'}"><img src="/content/images/2025/03/${at}.jpg" class="kg-image" alt="" loading="lazy" width="2000" height="1333">${caption + credit === '' ? '' : `<figcaption><span style="white-space: pre-wrap;">${captionLine(caption, credit)}</span></figcaption>`}</figure>`,
    });
    const by = authorsOf(story);
    return `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>${title}</title><meta property="og:site_name" content="Slow River 慢河"><meta property="og:type" content="article"><meta property="og:title" content="${title}"><meta property="article:published_time" content="${new Date(iso).toISOString()}"><meta name="generator" content="Ghost 5.82"><script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'Article', publisher: { '@type': 'Organization', name: 'Slow River 慢河' }, headline: title, datePublished: new Date(iso).toISOString() })}</script></head>
<body class="post-template is-head-left-logo"><div class="gh-site"><header id="gh-head" class="gh-head outer"><div class="gh-head-inner inner"><a class="gh-head-logo" href="/">Slow River 慢河</a><nav class="gh-head-menu"><ul class="nav"><li class="nav-home"><a href="/">Home</a></li><li class="nav-about"><a href="/about/">About</a></li></ul></nav><div class="gh-head-actions"><a class="gh-head-link" href="#/portal/signin">Sign in</a><a class="gh-head-button" href="#/portal/signup">Subscribe</a></div></div></header>
<main id="site-main" class="site-main"><article class="article post"><header class="article-header gh-canvas"><div class="article-tag post-card-tags"><span class="post-card-primary-tag"><a href="/tag/x/">Stories</a></span></div><h1 class="article-title">${title}</h1>${story.summary === undefined ? '' : `<p class="article-excerpt">${story.summary}</p>`}
<div class="article-byline"><section class="article-byline-content"><ul class="author-list"><li class="author-list-item"><a href="/author/a/" class="author-avatar"><img class="author-profile-image" src="/a.jpg" alt="avatar"></a></li></ul><div class="article-byline-meta">${by === '' ? '' : `<h4 class="author-name"><a href="/author/a/">${by}</a></h4>`}<div class="byline-meta-content"><time class="byline-meta-date" datetime="${iso.slice(0, 10)}">${months[Number(iso.slice(5, 7)) - 1] ?? ''} ${Number(iso.slice(8, 10))}, ${iso.slice(0, 4)}</time><span class="byline-reading-time"><span class="bull">&bull;</span> 4 min read</span></div></div></section></div></header>
<section class="gh-content gh-canvas">${copy.join('\n')}</section><section class="article-comments gh-canvas"></section></article></main>
<section class="footer-cta outer"><div class="inner"><h2 class="footer-cta-title">Sign up for more like this.</h2><a class="footer-cta-button" href="#/portal"><div class="footer-cta-input">Enter your email</div><span>Subscribe</span></a></div></section>
<aside class="read-more-wrap outer"><div class="read-more inner">${otherHeadlines(9, 3)
      .map(
        (one) =>
          `<article class="post-card post"><div class="post-card-content"><a class="post-card-content-link" href="/x/"><header class="post-card-header"><h2 class="post-card-title">${one}</h2></header><div class="post-card-excerpt">${one}，这是去年春天听来的一件小事，讲的人讲完就走了。</div></a><footer class="post-card-meta"><time class="post-card-meta-date">12 Dec 2025</time><span class="post-card-meta-length">2 min read</span></footer></div></article>`,
      )
      .join('')}</div></aside>
<footer class="site-footer outer"><div class="inner"><section class="copyright"><a href="/">Slow River 慢河</a> &copy; 2025</section><div class="gh-powered-by">Powered by Ghost</div></div></footer></div></body></html>`;
  },
};

/** An AMP page: amp-img with a noscript picture in it, custom elements all around. */
export const accelerated: CorpusFamily = {
  name: 'accelerated',
  shows: { time: 'second', source: true, channels: true, editor: true },
  stories: [seedKeepers, cellistTalk, islandVote],
  print(story) {
    const { iso, day, clock } = timeParts(story);
    const title = wholeHeadline(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `<p>${html}</p>`,
      subhead: (html) => `<h3>${html}</h3>`,
      figure: (caption, credit, at) =>
        `<figure><amp-img src="https://img.example.invalid/${at}.jpg" width="800" height="533" layout="responsive" alt=""><noscript><img src="https://img.example.invalid/${at}.jpg" width="800" height="533" alt=""></noscript></amp-img>${caption + credit === '' ? '' : `<figcaption>${captionLine(caption, credit)}</figcaption>`}</figure>`,
    });
    return `<!doctype html><html amp lang="zh"><head><meta charset="utf-8"><script async src="https://cdn.example.invalid/v0.js"></script><title>${title} | 川上网移动版</title><link rel="canonical" href="/1.html"><meta name="viewport" content="width=device-width"><script type="application/ld+json">${JSON.stringify({ '@context': 'http://schema.org', '@type': 'NewsArticle', headline: title, datePublished: iso, publisher: { '@type': 'Organization', name: '川上网' } })}</script><style amp-boilerplate>body{-webkit-animation:-amp-start 8s steps(1,end) 0s 1 normal both}</style></head>
<body><amp-sidebar id="sidebar" layout="nodisplay" side="left"><ul><li><a href="/">首页</a></li><li><a href="/gj">国际</a></li><li><a href="/wh">文化</a></li></ul></amp-sidebar><header class="ampstart-headerbar"><div role="button" on="tap:sidebar.toggle">☰</div><a href="/">川上网</a></header>
<main id="content" role="main"><div class="amp-crumb"><a href="/">首页</a> › ${story.channels.map((name) => `<a href="/c">${name}</a>`).join(' › ')}</div><article class="recipe-article"><header><h1>${title}</h1><p class="byline"><time datetime="${iso}">${day} ${clock}</time> <span>来源：${story.source}</span></p></header><amp-social-share type="system" width="40" height="32"></amp-social-share>
${copy.join('\n')}${story.editor === undefined ? '' : `<p class="editor">（责任编辑：${story.editor.name}）</p>`}<amp-ad width="300" height="250" type="doubleclick"><div placeholder>广告</div></amp-ad></article>
<section class="amp-related"><h2>为您推荐</h2><ul>${linkList(5, 5)}</ul></section></main><footer class="amp-footer"><p>川上网 版权所有</p><a href="/1.html?full">查看电脑版</a></footer></body></html>`;
  },
};

/** One page saved as a web archive (MHTML), as browsers do: quoted-printable, with a frame's page behind it. */
export const webArchive: CorpusFamily = {
  name: 'web-archive',
  shows: { time: 'minute', source: true, channels: true },
  stories: [winterHeating, tailorSpeech, bridgePaged],
  print(story) {
    const { toMinute } = timeParts(story);
    const title = wholeHeadline(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `<p>${html}</p>`,
      subhead: (html) => `<p><b>${html}</b></p>`,
      figure: (caption, credit, at) =>
        `<div class="article-img"><img src="https://img.example.invalid/${at}.jpg"></div>${caption + credit === '' ? '' : `<p class="img-desc">${captionLine(caption, credit)}</p>`}`,
    });
    const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}-澜川热线</title></head><body><div class="nav-bar"><a href="/">澜川热线</a> &gt; ${story.channels.map((name) => `<a href="/c">${name}</a>`).join(' &gt; ')} &gt; 正文</div><div class="article"><h1>${title}</h1><div class="sub"><span>${toMinute}</span> <span>来源：${story.source}</span></div><iframe src="cid:frame-1@mhtml.blink"></iframe><div class="article-text">${copy.join('')}</div></div><div class="hot"><h3>热门文章</h3><ul>${linkList(3, 6)}</ul></div></body></html>`;
    const frame = '<html><body><p>这里是框架里的广告，一句和稿子没有关系的话，不该进正文。</p></body></html>';
    const boundary = `----MultipartBoundary--${numberOf(story)}----`;
    const part = (html: string, place: string) =>
      `--${boundary}\r\nContent-Type: text/html\r\nContent-ID: <${place}@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://www.example.invalid/${place}.html\r\n\r\n${quotedPrintable(html)}\r\n`;
    return `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://www.example.invalid/page.html\r\nSubject: =?utf-8?Q?page?=\r\nDate: Wed, 31 Dec 2025 20:11:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="${boundary}"\r\n\r\n\r\n${part(page, 'page')}${part(frame, 'frame-1')}--${boundary}--\r\n`;
  },
};

/** As browsers write it: lines of 73 characters, each ended by an equals sign. */
function quotedPrintable(text: string): string {
  const codes = Array.from(new TextEncoder().encode(text), (byte) =>
    byte >= 33 && byte <= 126 && byte !== 61
      ? String.fromCodePoint(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  );
  let wrapped = '';
  let length = 0;
  for (const code of codes) {
    if (length + code.length > 73) {
      wrapped += '=\r\n';
      length = 0;
    }
    wrapped += code;
    length += code.length;
  }
  return wrapped;
}
