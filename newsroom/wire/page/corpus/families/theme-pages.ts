import { type CorpusFamily, timeParts } from '../corpus-page.ts';
import { wholeHeadline } from '../corpus-story.ts';
import { captionLine, copyPieces, numberOf, otherHeadlines } from '../page-parts.ts';
import { lectureNews, lighthouseAbroad, libraryNote } from '../stories/wide-stories.ts';
import { harvestTable, orchardNotice } from '../stories/town-stories.ts';
import { pierClosing } from '../stories/long-stories.ts';
import { bicycleTest, riverSwim } from '../stories/last-stories.ts';
import { tramReturn } from '../stories/close-stories.ts';

/** A weblog without a server: times in `time`, words for readers and counters in the line of facts. */
export const staticWeblog: CorpusFamily = {
  name: 'static-weblog',
  shows: { time: 'second' },
  stories: [bicycleTest, libraryNote, riverSwim],
  fairSources: ['河边的本子'],
  fairDisclaimers: ['版权声明： 本博客所有文章除特别声明外，均采用 BY-NC-SA 许可协议。转载请注明出处！'],
  print(story) {
    const { iso, toMinute, day, clock } = timeParts(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `<p>${html}</p>`,
      subhead: (html) =>
        `<h2 id="${html.length}"><a href="#${html.length}" class="headerlink" title="${html}"></a>${html}</h2>`,
      figure: (caption, credit, at) =>
        `<p><img data-src="/images/${day}/${at}.jpg" alt="${captionLine(caption, credit)}"></p>${caption + credit === '' ? '' : `<p class="image-caption">${captionLine(caption, credit)}</p>`}`,
      list: (items, ordered) =>
        `<${ordered ? 'ol' : 'ul'}>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</${ordered ? 'ol' : 'ul'}>`,
    });
    return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="UTF-8"><meta name="generator" content="Hexo 6.3.0"><title>${wholeHeadline(story)} | 河边的本子</title>
<meta property="og:type" content="article"><meta property="og:title" content="${wholeHeadline(story)}"><meta property="og:site_name" content="河边的本子"><meta property="article:published_time" content="${new Date(Date.parse(iso)).toISOString()}"><meta property="article:modified_time" content="${new Date(Date.parse(iso) + 40 * 86_400_000).toISOString()}"><meta property="article:author" content="河边人">
<script>CONFIG.page = {"sidebar":"","isHome":false,"isPost":true,"lang":"zh-CN","permalink":""};</script></head>
<body itemscope itemtype="http://schema.org/WebPage"><div class="headband"></div>
<main class="main"><div class="column"><header class="header" itemscope itemtype="http://schema.org/WPHeader"><div class="site-brand-container"><div class="site-nav-toggle"><div class="toggle" aria-label="切换导航栏" role="button"></div></div><div class="site-meta"><a href="/" class="brand" rel="start"><i class="logo-line"></i><p class="site-title">河边的本子</p><i class="logo-line"></i></a><p class="site-subtitle" itemprop="description">走走停停，记两笔</p></div></div>
<nav class="site-nav"><ul class="main-menu menu"><li class="menu-item menu-item-home"><a href="/" rel="section"><i class="fa fa-home fa-fw"></i>首页</a></li><li class="menu-item menu-item-tags"><a href="/tags/" rel="section">标签<span class="badge">18</span></a></li><li class="menu-item menu-item-archives"><a href="/archives/" rel="section">归档<span class="badge">97</span></a></li></ul></nav></header>
<aside class="sidebar"><div class="sidebar-inner sidebar-nav-active sidebar-toc-active"><ul class="sidebar-nav"><li class="sidebar-nav-toc">文章目录</li><li class="sidebar-nav-overview">站点概览</li></ul><div class="sidebar-panel-container"><div class="site-overview-wrap sidebar-panel"><div class="site-author animated"><p class="site-author-name" itemprop="name">河边人</p><div class="site-description" itemprop="description">走走停停，记两笔</div></div><div class="site-state-wrap animated"><nav class="site-state"><div class="site-state-item"><a href="/archives/"><span class="site-state-item-count">97</span><span class="site-state-item-name">日志</span></a></div></nav></div></div></div></div></aside></div>
<div class="main-inner post posts-expand"><div class="post-block">
<article itemscope itemtype="http://schema.org/Article" class="post-content" lang="zh-CN"><link itemprop="mainEntityOfPage" href="http://blog.example.invalid/${numberOf(story)}/"><span hidden itemprop="author" itemscope itemtype="http://schema.org/Person"><meta itemprop="image" content="/images/avatar.gif"><meta itemprop="name" content="河边人"></span><span hidden itemprop="publisher" itemscope itemtype="http://schema.org/Organization"><meta itemprop="name" content="河边的本子"></span><span hidden itemprop="post" itemscope itemtype="http://schema.org/CreativeWork"><meta itemprop="name" content="${wholeHeadline(story)} | 河边的本子"></span>
<header class="post-header"><h1 class="post-title" itemprop="name headline">${wholeHeadline(story)}</h1><div class="post-meta-container"><div class="post-meta"><span class="post-meta-item"><span class="post-meta-item-icon"><i class="far fa-calendar"></i></span><span class="post-meta-item-text">发表于</span> <time title="创建时间：${day} ${clock}" itemprop="dateCreated datePublished" datetime="${iso}">${day}</time></span><span class="post-meta-item"><span class="post-meta-item-text">更新于</span> <time title="修改时间：2026-01-20 11:02:03" itemprop="dateModified" datetime="2026-01-20T11:02:03+08:00">2026-01-20</time></span><span class="post-meta-item"><span class="post-meta-item-text">分类于</span> <span itemprop="about" itemscope itemtype="http://schema.org/Thing"><a href="/categories/x/" itemprop="url" rel="index"><span itemprop="name">随手记</span></a></span></span><span id="/${numberOf(story)}/" class="post-meta-item leancloud_visitors" data-flag-title="${wholeHeadline(story)}" title="阅读次数"><span class="post-meta-item-text">阅读次数：</span><span class="leancloud-visitors-count"></span></span><span class="post-meta-break"></span><span class="post-meta-item" title="本文字数"><span class="post-meta-item-text">本文字数：</span><span>1.2k</span></span><span class="post-meta-item" title="阅读时长"><span class="post-meta-item-text">阅读时长 &asymp;</span><span>4 分钟</span></span></div></div></header>
<div class="post-body" itemprop="articleBody">${copy.join('\n')}
<div class="post-copyright"><ul><li class="post-copyright-author"><strong>本文作者： </strong>河边人</li><li class="post-copyright-link"><strong>本文链接：</strong><a href="http://blog.example.invalid/${numberOf(story)}/" title="${wholeHeadline(story)}">http://blog.example.invalid/${numberOf(story)}/</a></li><li class="post-copyright-license"><strong>版权声明： </strong>本博客所有文章除特别声明外，均采用 <a href="https://cc.example.invalid/by-nc-sa/4.0/" rel="noopener" target="_blank">BY-NC-SA</a> 许可协议。转载请注明出处！</li></ul></div></div>
<footer class="post-footer"><div class="post-tags"><a href="/tags/a/" rel="tag"># 走路</a><a href="/tags/b/" rel="tag"># 河</a></div><div class="post-nav"><div class="post-nav-item"><a href="/1/" rel="prev" title="${otherHeadlines(2, 1)[0]}"><i class="fa fa-angle-left"></i> ${otherHeadlines(2, 1)[0]}</a></div><div class="post-nav-item"><a href="/2/" rel="next" title="${otherHeadlines(5, 1)[0]}">${otherHeadlines(5, 1)[0]} <i class="fa fa-angle-right"></i></a></div></div></footer></article></div>
<div class="comments gitalk-container"></div></div></main>
<footer class="footer"><div class="footer-inner"><div class="copyright">&copy; ${toMinute.slice(0, 4)} <span class="with-love"><i class="fa fa-heart"></i></span> <span class="author" itemprop="copyrightHolder">河边人</span></div><div class="powered-by">由 <a href="https://hexo.example.invalid/" rel="noopener" target="_blank">Hexo</a> & <a href="https://theme.example.invalid/">NexT.Gemini</a> 强力驱动</div></div></footer></body></html>`;
  },
};

/** A bought theme for newspapers: everything in its own blocks, a great deal of it named `td-`. */
export const newspaperTheme: CorpusFamily = {
  name: 'newspaper-theme',
  shows: { channels: true, time: 'second', authors: true, related: false },
  signedBy: { role: '作者', name: '编务组' },
  stories: [pierClosing, orchardNotice, lighthouseAbroad],
  fairSources: ['望潮周报'],
  fairRelated: otherHeadlines(6, 3),
  print(story) {
    const { iso, han } = timeParts(story);
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `<p>${html}</p>`,
      subhead: (html) => `<h3>${html}</h3>`,
      figure: (caption, credit, at) =>
        `<figure id="attachment_${at}" aria-describedby="caption-attachment-${at}" style="width: 696px" class="wp-caption aligncenter"><img loading="lazy" decoding="async" class="size-large wp-image-${at}" src="https://weekly.example.invalid/wp-content/uploads/${at}-1024x683.jpg" alt="" width="696" height="464"><figcaption id="caption-attachment-${at}" class="wp-caption-text">${captionLine(caption, credit)}</figcaption></figure>`,
    });
    const side = otherHeadlines(16, 5)
      .map(
        (title) =>
          `<div class="td_module_6 td_module_wrap td-animation-stack"><div class="td-module-thumb"><a href="/b/" rel="bookmark" class="td-image-wrap" title="${title}"><img width="100" height="70" class="entry-thumb" src="/c-100x70.jpg" alt=""></a></div><div class="item-details"><h3 class="entry-title td-module-title"><a href="/b/" rel="bookmark" title="${title}">${title}</a></h3><div class="td-module-meta-info"><span class="td-post-date"><time class="entry-date updated td-module-date" datetime="2026-01-02T03:04:05+08:00">2026年1月2日</time></span></div></div></div>`,
      )
      .join('');
    return `<!doctype html><html lang="zh-CN" prefix="og: https://ogp.me/ns#"><head><meta charset="UTF-8"><title>${wholeHeadline(story)} - 望潮周报</title><meta property="og:title" content="${wholeHeadline(story)} - 望潮周报"><meta property="og:type" content="article"><meta property="og:site_name" content="望潮周报"><meta property="article:published_time" content="${iso}"><meta property="article:section" content="${story.channels.at(-1)}">
<script type="application/ld+json" class="rank-math-schema">{"@context":"https://schema.org","@graph":[{"@type":"Organization","name":"望潮周报"},{"@type":"WebSite","name":"望潮周报"},{"@type":"BreadcrumbList","itemListElement":[]},{"@type":"NewsArticle","headline":"${wholeHeadline(story)} - 望潮周报","datePublished":"${iso}","name":"${wholeHeadline(story)} - 望潮周报"}]}</script></head>
<body class="wp-singular post-template-default single single-post td-standard-pack global-block-template-1"><div class="td-scroll-up"></div><div class="td-menu-background"></div><div id="td-mobile-nav"><div class="td-mobile-container"><div class="td-menu-socials-wrap"></div><div class="td-mobile-content"><ul class="td-mobile-main-menu"><li><a href="/">首页</a></li><li><a href="/a/">本地</a></li></ul></div></div></div>
<div id="td-outer-wrap" class="td-theme-wrap"><div class="td-header-wrap td-header-style-1"><div class="td-header-top-menu-full"><div class="td-header-sp-top-menu"><div class="td_data_time"><div>星期六, 2 1 月, 2026</div></div><ul class="top-header-menu"><li><a href="#">登录 / 加入</a></li></ul></div></div><div class="td-header-sp-logo"><a class="td-main-logo" href="/"><img src="/logo.png" alt="望潮周报"></a></div><div class="td-main-menu-logo"><ul class="sf-menu"><li><a href="/">首页</a></li><li><a href="/a/">本地</a></li><li><a href="/b/">人物</a></li></ul></div></div>
<div class="td-main-content-wrap td-container-wrap"><div class="td-container td-post-template-default"><div class="td-crumb-container"><div class="entry-crumbs"><span><a title="" class="entry-crumb" href="/">首页</a></span>${story.channels.map((name) => ` <i class="td-icon-right td-bread-sep"></i> <span><a title="查看所有文章" class="entry-crumb" href="/x/">${name}</a></span>`).join('')} <i class="td-icon-right td-bread-sep td-bred-no-url-last"></i> <span class="td-bred-no-url-last">${story.headline}</span></div></div>
<div class="td-pb-row"><div class="td-pb-span8 td-main-content" role="main"><div class="td-ss-main-content"><article id="post-${numberOf(story)}" class="post-${numberOf(story)} post type-post status-publish format-standard has-post-thumbnail hentry"><div class="td-post-header"><ul class="td-category"><li class="entry-category"><a href="/x/">${story.channels.at(-1)}</a></li></ul><header class="td-post-title"><h1 class="entry-title">${wholeHeadline(story)}</h1><div class="td-module-meta-info"><div class="td-post-author-name"><div class="td-author-by">作者：</div> <a href="/author/a/">编务组</a><div class="td-author-line"> - </div></div><span class="td-post-date"><time class="entry-date updated td-module-date" datetime="${iso}">${han}</time></span><div class="td-post-comments"><a href="#respond"><i class="td-icon-comments"></i>0</a></div><div class="td-post-views"><i class="td-icon-views"></i><span class="td-nr-views-1">318</span></div></div></header></div>
<div class="td-post-sharing-top"><div class="td-post-sharing td-ps-bg"><div class="td-post-sharing-visible"><div class="td-social-sharing-button td-social-handler"><div class="td-social-but-text">分享</div></div><a class="td-social-sharing-button" href="#"><div class="td-social-but-text">微博</div></a><a class="td-social-sharing-button" href="#"><div class="td-social-but-text">微信</div></a></div></div></div>
<div class="td-post-content tagdiv-type">${copy.join('\n')}</div>
<footer><div class="td-post-source-tags"><ul class="td-tags td-post-small-box clearfix"><li><span>标签</span></li><li><a href="/tag/a/">望潮</a></li><li><a href="/tag/b/">周末</a></li></ul></div><div class="td-block-row td-post-next-prev"><div class="td-block-span6 td-post-prev-post"><div class="td-post-next-prev-content"><span>上一篇文章</span><a href="/p/">${otherHeadlines(1, 1)[0]}</a></div></div><div class="td-block-span6 td-post-next-post"><div class="td-post-next-prev-content"><span>下一篇文章</span><a href="/n/">${otherHeadlines(4, 1)[0]}</a></div></div></div><div class="author-box-wrap"><a href="/author/a/"><img alt="编务组" src="/avatar.jpg" height="96" width="96"></a><div class="desc"><div class="td-author-name vcard author"><span class="fn"><a href="/author/a/">编务组</a></span></div><div class="td-author-description">望潮周报编务组，负责整理每日来稿，欢迎读者写信，来信请寄到周报社收发室。</div></div></div></footer></article>
<div class="td_block_wrap td_block_related_posts"><h4 class="td-related-title td-block-title"><a class="td-related-left td-cur-simple-item" href="#">相关文章</a><a class="td-related-right" href="#">更多来自作者</a></h4><div class="td_block_inner"><div class="td-related-row">${otherHeadlines(
      6,
      3,
    )
      .map(
        (title) =>
          `<div class="td-related-span4"><div class="td_module_related_posts"><div class="td-module-image"><a href="/r/" rel="bookmark" title="${title}"><img width="218" height="150" src="/r-218x150.jpg" alt=""></a><a href="/x/" class="td-post-category">本地</a></div><div class="item-details"><h3 class="entry-title td-module-title"><a href="/r/" rel="bookmark" title="${title}">${title}</a></h3></div></div></div>`,
      )
      .join('')}</div></div></div>
<div class="comments" id="comments"><div id="respond" class="comment-respond"><h3 id="reply-title" class="comment-reply-title">发表评论 <small><a rel="nofollow" href="#respond">取消回复</a></small></h3><form action="/c" method="post"><textarea placeholder="评论：" name="comment"></textarea></form></div></div></div></div>
<div class="td-pb-span4 td-main-sidebar" role="complementary"><div class="td-ss-main-sidebar"><div class="td_block_wrap td_block_7"><h4 class="block-title"><span class="td-pulldown-size">最新文章</span></h4><div class="td_block_inner">${side}</div></div></div></div></div></div></div>
<div class="td-sub-footer-container"><div class="td-sub-footer-copy">&copy; 望潮周报</div></div></div></body></html>`;
  },
};

/** A system of fields: each fact of a page in boxes of its own, label and value apart. */
export const fieldSystem: CorpusFamily = {
  name: 'field-system',
  shows: { channels: true, time: 'minute', source: true, authors: true, staff: false, editor: true },
  stories: [lectureNews, harvestTable, tramReturn],
  print(story) {
    const { toMinute, iso } = timeParts(story);
    const field = (name: string, label: string, value: string) =>
      value === ''
        ? ''
        : `<div class="field field--name-field-${name} field--type-string field--label-inline clearfix"><div class="field__label">${label}</div><div class="field__item">${value}</div></div>`;
    const copy = copyPieces(story.blocks, {
      paragraph: (html) => `<p class="text-align-justify">${html}</p>`,
      subhead: (html) => `<h3>${html}</h3>`,
      figure: (caption, credit, at) =>
        `<figure role="group" class="caption caption-img align-center"><img alt="" data-entity-type="file" data-entity-uuid="3f-${at}" height="480" src="/sites/default/files/inline-images/${at}.jpg" width="720" loading="lazy">${caption + credit === '' ? '' : `<figcaption>${captionLine(caption, credit)}</figcaption>`}</figure>`,
    });
    return `<!DOCTYPE html><html lang="zh-hans" dir="ltr" prefix="og: https://ogp.me/ns#"><head><meta charset="utf-8" /><meta name="Generator" content="Drupal 10" /><title>${wholeHeadline(story)} | 棠溪大学</title></head>
<body class="path-node page-node-type-article"><a href="#main-content" class="visually-hidden focusable skip-link">跳转到主要内容</a><div class="dialog-off-canvas-main-canvas" data-off-canvas-main-canvas><div id="page-wrapper" class="page-wrapper"><header id="header" class="site-header" role="banner"><div class="region region-primary-menu"><nav role="navigation" class="primary-nav"><h2 class="visually-hidden block__title">主导航</h2><ul class="menu"><li><a href="/">首页</a></li><li><a href="/about">学校概况</a></li><li><a href="/jobs">招生就业</a></li></ul></nav></div></header>
<div id="main-wrapper"><div class="region region-breadcrumb"><div class="block block-system"><nav class="breadcrumb" role="navigation" aria-labelledby="system-breadcrumb"><h2 id="system-breadcrumb" class="visually-hidden">面包屑</h2><ol><li><a href="/">首页</a></li>${story.channels.map((name) => `<li><a href="/c">${name}</a></li>`).join('')}</ol></nav></div></div>
<main role="main"><a id="main-content" tabindex="-1"></a><div class="region region-content"><div data-drupal-messages-fallback class="hidden"></div><div id="block-page-title" class="block"><h1 class="title page-title"><span class="field field--name-title field--type-string field--label-hidden">${wholeHeadline(story)}</span></h1></div>
<article data-history-node-id="${numberOf(story)}" role="article" class="node node--type-article node--view-mode-full"><footer class="node__meta"><div class="node__submitted">由 <span class="field field--name-uid"><span lang="" typeof="schema:Person" datatype="">webmaster</span></span> 提交于 <span class="field field--name-created"><time datetime="${iso}" title="${toMinute}" class="datetime">${toMinute}</time></span></div></footer>
<div class="node__content">${field('laiyuan', '来源', story.source)}${field('zuozhe', '作者', (story.authors ?? []).map((one) => one.name).join(' '))}${field('bianji', '责任编辑', story.editor?.name ?? '')}
<div class="clearfix text-formatted field field--name-body field--type-text-with-summary field--label-hidden field__item">${copy.join('\n')}</div>
<div class="field field--name-field-tags field--type-entity-reference field--label-above"><div class="field__label">标签</div><ul class="links field__items"><li><a href="/taxonomy/term/1">校园</a></li><li><a href="/taxonomy/term/2">报道</a></li></ul></div>
<ul class="links inline"><li class="book-printer"><a href="/print">适合打印的版本</a></li></ul></div></article></div></main>
<div class="sidebar region-sidebar"><div class="views-element-container block"><h2 class="block__title">最新内容</h2><div class="view view-recent"><ul>${otherHeadlines(
      9,
      6,
    )
      .map(
        (title) =>
          `<li><div class="views-field"><span class="field-content"><a href="/n">${title}</a></span></div></li>`,
      )
      .join('')}</ul></div></div></div></div>
<footer class="site-footer"><div class="region region-footer-bottom"><p>地址：棠溪市学府路一号　邮编：000000　技术支持：信息中心</p></div></footer></div></div></body></html>`;
  },
};
