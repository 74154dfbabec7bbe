import { type CorpusFamily, timeParts } from '../corpus-page.ts';
import { wholeHeadline } from '../corpus-story.ts';
import { type BlockPrint, captionLine, copyPieces, numberOf } from '../page-parts.ts';
import { escapeHtml } from '../rich-text.ts';
import { schoolCorrection, snowPicture, wetlandBirds, winterHeating } from '../stories/close-stories.ts';
import { countyPost, pierClosing } from '../stories/long-stories.ts';
import { ferryAnswers, harbourFlash, orchardNotice } from '../stories/town-stories.ts';
import { raceFigures, roofFilm } from '../stories/wide-stories.ts';

const print: BlockPrint = {
  paragraph: (html) => `<p style="text-indent: 2em;"><span style="font-size: 18px;">${html}</span></p>`,
  subhead: (html) =>
    `<p style="text-indent: 2em;"><strong><span style="font-size: 18px;">${html}</span></strong></p>`,
  figure: (caption, credit, at) =>
    `<p style="text-align: center;"><img src="https://oss.example.invalid/upload/${at}.jpg" title="" alt=""/></p>` +
    (caption + credit === ''
      ? ''
      : `<p style="text-align: center;"><span style="font-size: 14px; color: #888888;">${captionLine(caption, credit)}</span></p>`),
};

/** An app's page for sharing: nothing in the tree, all of the story in the state of a script. */
export const appShare: CorpusFamily = {
  name: 'app-share',
  shows: { time: 'second', source: true },
  stories: [wetlandBirds, orchardNotice, schoolCorrection],
  print(story) {
    const { day, clock } = timeParts(story);
    const state = {
      app: { name: '芦湾手机台', download: { tip: '打开芦湾手机台，看更多本地新闻', url: '/down' } },
      detail: {
        id: numberOf(story), title: wholeHeadline(story), subtitle: '', source: story.source, author: '', publish_time: `${day} ${clock}`,
        content: copyPieces(story.blocks, print).join(''), read_count: 3721, praise_count: 12, comment_count: 0, cover: 'https://oss.example.invalid/c.jpg',
      },
      recommend: [{ id: 1, title: '早市的第一车菜来自山那边' }, { id: 2, title: '河堤上新装了四十盏矮灯' }],
    }; // prettier-ignore
    return `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1,user-scalable=no"><title>${wholeHeadline(story)}</title><link href="/h5/css/app.3a1c.css" rel="preload" as="style"></head>
<body><noscript><strong>We're sorry but h5 doesn't work properly without JavaScript enabled. Please enable it to continue.</strong></noscript><div id="app"></div>
<script>window.__INITIAL_STATE__=${JSON.stringify(state).replaceAll('<', '\\u003c')};(function(){var s;(s=document.currentScript||document.scripts[document.scripts.length-1]).parentNode.removeChild(s);}());</script>
<script src="/h5/js/chunk-vendors.91.js"></script><script src="/h5/js/app.7b.js"></script></body></html>`;
  },
};

/** The same of another maker: the head in the tree, the copy in a textarea that a script unpacks. */
export const textareaShare: CorpusFamily = {
  name: 'textarea-share',
  shows: { time: 'minute', source: true, staff: true },
  stories: [roofFilm, winterHeating, snowPicture, countyPost],
  fairSources: ['麦岭县融媒体中心'],
  print(story) {
    const { toMinute } = timeParts(story);
    const staff = (story.staff ?? [])
      .map(({ role, name }) => `<p style="text-indent: 2em;">${role}：${name}</p>`)
      .join('');
    return `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${wholeHeadline(story)}</title><script src="/share/zepto.min.js"></script></head>
<body><div class="share-top"><img src="/share/logo.png" class="logo"><div class="share-slogan">麦岭发布客户端</div><a class="open-app" href="javascript:;">打开APP</a></div>
<section class="news-detail"><h2 class="news-title">${wholeHeadline(story)}</h2><div class="news-info"><span class="news-source">来源：${story.source}</span><span class="news-time">${toMinute}</span><span class="news-read">阅读 1.2万</span></div>
<div class="news-body" id="newsBody"></div><textarea id="newsContent" style="display:none">${escapeHtml(copyPieces(story.blocks, print).join('') + staff)}</textarea></section>
<div class="comment-area"><div class="comment-title">评论</div><div class="no-comment">暂无评论，快来抢沙发</div></div><div class="bottom-bar">下载APP 参与评论</div>
<script>$('#newsBody').html($('#newsContent').val());</script></body></html>`;
  },
};

/** A local paper's portal on TRS: TRS_Editor with styles of its own, 扫一扫 beside, editors and statement behind. */
export const localPortal: CorpusFamily = {
  name: 'local-portal',
  shows: { channels: true, time: 'minute', source: true, editor: true, staff: true, disclaimer: true },
  stories: [wetlandBirds, snowPicture, harbourFlash, raceFigures, ferryAnswers, pierClosing],
  print(story) {
    const { toMinute } = timeParts(story);
    const title = wholeHeadline(story);
    return `<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>${title}_鹭洲新闻网</title><meta name="author" content="鹭洲新闻网" /><link href="../../images/xl.css" rel="stylesheet" /></head>
<body><div class="top_bar"><div class="w"><a href="/">鹭洲新闻网</a> | <a href="/sjb">手机版</a> | <a href="/szb">数字报</a><span class="fr">新闻热线：0000-0000000</span></div></div><div class="banner"><ins></ins></div>
<div class="dqwz">当前位置： <a href="../../" class="CurrChnlCls">首页</a>&nbsp;&gt;&gt;&nbsp;${story.channels.map((name) => `<a href="../" class="CurrChnlCls">${name}</a>`).join('&nbsp;&gt;&gt;&nbsp;')}</div>
<div class="xl_box"><div class="xl_left"><div class="xl_title">${title}</div><div class="xl_info"><span>${toMinute}</span><span>来源：${story.source}</span><span>作者：</span><span class="fontsize">字号：<a>T</a>|<a>T</a></span></div>
<div class="xl_ewm" style="display:none"><img src="ewm.png"><p>扫一扫，手机看新闻</p></div>
<div class="xl_con"><div class="TRS_Editor"><style type="text/css">.TRS_Editor P{line-height:2em;font-family:宋体;font-size:12pt;}.TRS_Editor DIV{line-height:2em;}</style>${copyPieces(
      story.blocks,
      {
        paragraph: (html) => `<p align="justify">　　${html}</p>`,
        subhead: (html) => `<p align="justify">　　<strong>${html}</strong></p>`,
        figure: (caption, credit, at) =>
          `<p align="center"><img style="border-width: 0px;" alt="" src="./W02025${at}.jpg" OLDSRC="W02025${at}.jpg" /></p>` +
          (caption + credit === ''
            ? ''
            : `<p align="center"><font color="#0000ff">${captionLine(caption, credit)}</font></p>`),
      },
    ).join('')}</div></div>
<div class="xl_bjr">${story.editor === undefined ? '' : `责任编辑：${story.editor.name}`}${(story.staff ?? []).map(({ role, name }) => `　${role}：${name}`).join('')}</div>
${story.disclaimer === undefined ? '' : `<div class="xl_sm"><p>${story.disclaimer}</p></div>`}<div class="xl_fx"><div class="bshare-custom">分享到：<a title="分享到微信" class="bshare-weixin"></a></div></div><div class="xl_bar"><span>[<a href="#">打印</a>]</span><span>[<a href="#">关闭</a>]</span></div></div>
<div class="xl_right"><div class="phb"><h3>新闻排行</h3><ul><li><a href="#">一条没有红绿灯的街</a></li><li><a href="#">渡口的猫有了工作证</a></li><li><a href="#">县里最小的书店开了夜场</a></li></ul></div></div></div>
<div class="bottom"><p>鹭洲新闻网 版权所有 川ICP备00000000号</p><p>互联网新闻信息服务许可证：00000000000</p></div></body></html>`;
  },
};
