import { type CorpusFamily, timeParts } from '../corpus-page.ts';
import type { CorpusBlock } from '../corpus-story.ts';
import { captionLine, copyPieces, otherHeadlines } from '../page-parts.ts';
import { saltField } from '../stories/wide-stories.ts';
import { reservoirLong, queueComment } from '../stories/town-stories.ts';

const isFigure = (block: CorpusBlock) => block.type === 'figure';

/** 方正 digital papers: pictures over the copy, the day of the issue, the page's other stories beside it. */
export const digitalPaper: CorpusFamily = {
  name: 'digital-paper',
  shows: { time: 'day', source: true, authors: true },
  stories: [saltField, reservoirLong, queueComment],
  arrange: (blocks) => [...blocks.filter(isFigure), ...blocks.filter((block) => !isFigure(block))],
  print(story) {
    const { han, year, month, date } = timeParts(story);
    const figure = (caption: string, credit: string, at: number) =>
      `<table class="pci_c" width="400"><tr><td align="center"><img src="../../../images/${year}-${month}/${date}/04/${at}_b.jpg" onload="javascript:if(this.width>800)this.width=800;"></td></tr><tr><td style="color:#000; line-height:22px; font-size:14px; text-align:left;" align="left">${captionLine(caption, credit)}</td></tr></table>`;
    const print = {
      paragraph: (html: string) => `<P>　　${html}</P>`,
      subhead: (html: string) => `<P>　　<STRONG>${html}</STRONG></P>`,
      figure,
    };
    const pictures = copyPieces(story.blocks.filter(isFigure), print);
    const copy = copyPieces(
      story.blocks.filter((block) => !isFigure(block)),
      print,
    );
    const by = (story.authors ?? []).map(({ role, name }) => `${role}　${name}`).join('　');
    return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>${story.headline}-${story.source}</title><!--enpproperty <articleid>${year}</articleid><date>${year}-${month}-${date} 00:00:00:0</date><author></author><title>${story.headline}</title><keyword></keyword><subtitle></subtitle><introtitle>本期关注</introtitle><siteid>2</siteid><nodeid>1</nodeid><nodename>04</nodename>/enpproperty-->
<script language="javascript" src="../../../js/d.js"></script></head><body>
<div class="main w1000"><div class="header"><div class="logo"><a href="node_1.htm"><img src="../../../img/logo.png"></a></div><div class="date-box">${han} 星期五</div><div class="menu"><a href="node_1.htm">版面导航</a> <a href="#">标题导航</a> <a href="#">往期回顾</a></div></div>
<div class="left"><div class="paper"><map name="PagePicMap"><area coords="1,1,20,20" shape="polygon" href="content_1.htm"></map><img src="../../../page/04.jpg" usemap="#PagePicMap"></div><div class="news"><ul class="news-list">${otherHeadlines(
      11,
      5,
    )
      .map(
        (title, at) =>
          `<li><a href="content_${at}.htm"><script>document.write(view("${title}"))</script>${title}</a></li>`,
      )
      .join('')}</ul></div></div>
<div class="right"><div class="right-main"><div class="ban"><p class="left ban">第04版：副刊</p><p class="right btn clearfix"><a class="preart" href="content_3.htm">上一篇</a><a class="nextart" href="content_5.htm">下一篇</a></p></div>
<div class="article-box"><div class="article"><h3></h3><h1>${story.headline}</h1><h2></h2><p class="sec">${by}<span>《${story.source}》（${han}　第 04 版）<span id="newsreader"></span></span></p>
<div class="attachment">${pictures.join('')}</div><div id="articleContent"><div id="ozoom" style="zoom:100%;"><founder-content>${copy.join('')}</founder-content></div></div></div>
<div class="art-btn"><a>放大</a> <a>缩小</a> <a>默认</a> <a>朗读</a></div></div></div></div></div>
<div class="foot">${story.source}社版权所有，未经书面授权禁止复制</div></body></html>`;
  },
};
