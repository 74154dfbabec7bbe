import type { LeftOut } from './not-copy.rule.ts';

type Case = { html: string; copy: string; left: LeftOut[] };

const wordRemark = `<a style='mso-comment-reference:A_1;mso-comment-date:20260101T1200'>今天</a><span
class=MsoCommentReference><span lang=EN-US style='font-size:8.0pt'><!--[if !supportAnnotations]--><a
class=msocomanchor id="_anchor_1" href="#_msocom_1" language=JavaScript name="_msoanchor_1">[A1]</a><!--[endif]--><span
style='mso-special-character:comment'>&nbsp;</span></span></span>开幕，来宾三百人。`;
const wordRemarkText = `<div style='mso-element:comment-list'><!--[if !supportAnnotations]--><hr class=msocomoff
align=left size=1 width="33%"><!--[endif]--><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><a
name="_msocom_1"></a><p class=MsoCommentText><span class=MsoCommentReference><a class=msocomoff
href="#_msoanchor_1">[A1]</a></span>来宾人数要核实</p></div></div></div>`;

const deleted = (text: string): LeftOut => ({ why: '删去的文字', text });
const struck = (text: string): LeftOut => ({ why: '划去的文字', text });
const remark = (text: string): LeftOut => ({ why: '批注', text });
const control = (text: string): LeftOut => ({ why: '页面功能文字', text });
const hidden = (text: string): LeftOut => ({ why: '隐藏的文字', text });

/** Paragraphs as programs write them into clipboards and pages: what is copy of them, and what is told to be none. */
export const notCopyCases: Record<string, Case> = {
  'a page that marks its changes': {
    html: '<p>全年投资<del>30</del><ins>50</ins>亿元。</p>',
    copy: '全年投资50亿元。',
    left: [deleted('30')],
  },
  'Word with changes tracked': {
    html: `<p class=MsoNormal>全年投资<span class=msoDel><del cite="mailto:A" datetime="2026-01-01T10:00">30</del></span><span
      class=msoIns><ins cite="mailto:A" datetime="2026-01-01T10:00">50</ins></span>亿元。</p>`,
    copy: '全年投资50亿元。',
    left: [deleted('30')],
  },
  'a deletion without its element': {
    html: '<p>全年投资<span class="msoDel">30</span><span role="deletion">40</span>50亿元。</p>',
    copy: '全年投资50亿元。',
    left: [deleted('30'), deleted('40')],
  },
  'Froala and LoopIndex with changes tracked': {
    html: '<p>全年投资<span class="fr-tracking-deleted">30</span><span class="ice-del ice-cts-1">40</span>50亿元。</p>',
    copy: '全年投资50亿元。',
    left: [deleted('30'), deleted('40')],
  },
  'Word in a browser and CKEditor with changes tracked': {
    html: `<p><span class="TextRun SCXW1">全年投资</span><span class="TextRun TrackChangeTextDeletion TrackedChange SCXW1"><span
      class="NormalTextRun">30</span></span><span class="ck-suggestion-marker ck-suggestion-marker-deletion">40</span><span
      class="TextRun TrackChangeTextInsertion TrackedChange">50</span>亿元。</p>`,
    copy: '全年投资50亿元。',
    left: [deleted('30'), deleted('40')],
  },
  'CKEditor’s stored text with changes tracked': {
    html: `<p>全年投资<suggestion-start name="deletion:e1:u1"></suggestion-start>3<b>0</b><suggestion-end
      name="deletion:e1:u1"></suggestion-end><suggestion-start name="insertion:e2:u1"></suggestion-start>50<suggestion-end
      name="insertion:e2:u1"></suggestion-end>亿元。</p>`,
    copy: '全年投资50亿元。',
    left: [deleted('3'), deleted('0')],
  },
  'strikes by element': {
    html: '<p>票价<s>30</s><strike>40</strike>50元。<s style="text-decoration:none">不加价。</s></p>',
    copy: '票价50元。不加价。',
    left: [struck('30'), struck('40')],
  },
  'strikes by style, as Google Docs and WPS write them': {
    html: `<p>票价<span style="font-size:11pt;text-decoration: line-through;color:#000">30</span><span
      style='TEXT-DECORATION-LINE:underline line-through'>40</span><span style="text-line-through:double">45</span>50元。</p>`,
    copy: '票价50元。',
    left: [struck('30'), struck('40'), struck('45')],
  },
  'strikes by a class of a style sheet, as Apple’s notes write them': {
    html: '<style>p.p1 {margin: 0}\nspan.s1 {color: red; text-decoration: line-through}\nspan.s2{}</style><p class="p1">票价<span class="s1">30</span><span class="s2">50</span>元。</p>',
    copy: '票价50元。',
    left: [struck('30')],
  },
  'strikes by rules of a style sheet for what stands in something, for a name, for an element': {
    html: '<style>/* p{} */ .price .old, #first > em { color: red; text-decoration: line-through } div.other span.new { text-decoration: line-through } @media print { u { text-decoration-line: line-through } }</style><p class="price" id="first">票价<span class="old">30</span><em>40</em><span class="new">50</span>元<u>加价</u><span class="old" style="text-decoration: none">起</span>。</p>',
    copy: '票价50元起。',
    left: [struck('30'), struck('40'), struck('加价')],
  },
  'words in a line that a style sheet hides, and ones that it only hides sometimes': {
    html: '<style>.tip, p > i.x { display: none } .fold { display: none } .fold.open { display: inline } @media print { .screen { display: none } } div.tip2 { visibility: hidden }</style><p>票价<span class="tip">防复制</span><i class="x">甲</i>50<b class="fold open">元</b><span class="screen">起</span><span class="tip2">。</span></p>',
    copy: '票价50元起。',
    left: [hidden('防复制'), hidden('甲')],
  },
  'what is for screen readers or against copying alone': {
    html: '<p>今天<span class="sr-only">新窗口打开</span><font class="jammer">乱码</font><span class="screen-reader-text">甲</span><span style="position: absolute; left: -9999px">乙</span><span style="opacity:0">丙</span><span style="font-size:1px">丁</span><span style="color: transparent">戊</span>开幕。</p>',
    copy: '今天开幕。',
    left: ['新窗口打开', '乱码', '甲', '乙', '丙', '丁', '戊'].map(hidden),
  },
  'a remark in Word’s margin': {
    html: `<p class=MsoNormal>${wordRemark}</p>${wordRemarkText}`,
    copy: '今天开幕，来宾三百人。',
    left: [remark('[A1]'), remark('[A1]来宾人数要核实')],
  },
  'a remark whose anchor is all that is left of Word': {
    html: '<p>今天<a class=msocomanchor href="#_msocom_1">[A1]</a>开幕<a href="x.htm#_msocom_2">[B2]</a>。</p>',
    copy: '今天开幕。',
    left: [remark('[A1]'), remark('[B2]')],
  },
  'a remark of WPS': {
    html: '<p>今天<span style="mso-special-character: comment;">[A1]</span>开幕。</p><div style="mso-element : comment-list;"><div style="mso-element: comment"><p>请核实</p></div></div>',
    copy: '今天开幕。',
    left: [remark('[A1]'), remark('请核实')],
  },
  'remarks of Google Docs': {
    html: '<p>今天<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>开幕。</p><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>请核实</span></p></div>',
    copy: '今天开幕。',
    left: [remark('[a]'), remark('[a]请核实')],
  },
  'text that nobody saw': {
    html: `<p>今天<span style="display : none">甲</span><span hidden>乙</span><span style="visibility:hidden">丙</span><span
      style='mso-hide:all'>丁</span>开幕。</p>`,
    copy: '今天开幕。',
    left: [hidden('甲'), hidden('乙'), hidden('丙'), hidden('丁')],
  },
  'text too small to be seen, and a gap between words that are not': {
    html: '<p>今天<span style="font-size:0">甲</span><span style="font-size: 0px">乙</span>开幕<span style="font-size:0"><i style="font-size:16px">了</i></span><span style="font-size:">大</span><span style="font-size:0.9em">会</span>。</p>',
    copy: '今天开幕了大会。',
    left: [hidden('甲'), hidden('乙')],
  },
  'what is struck out deep inside, and what is copy inside a remark’s reach': {
    html: '<p><b>票价<i><u><s>30</s></u>50</i></b><ins>元<del>角</del></ins>。</p>',
    copy: '票价50元。',
    left: [struck('30'), deleted('角')],
  },
  'what only programs and hands use': {
    html: '<p>今天<noscript>请开启脚本</noscript><button>展开全文</button><svg><text>徽标</text></svg><script>x()</script>开幕。</p>',
    copy: '今天开幕。',
    left: [hidden('请开启脚本'), control('展开全文'), control('徽标')],
  },
  'footnotes, which are copy': {
    html: '<p>今天<a style="mso-footnote-id:ftn1" href="#_ftn1"><span class=MsoFootnoteReference>[1]</span></a>开幕。</p>',
    copy: '今天[1]开幕。',
    left: [],
  },
};
