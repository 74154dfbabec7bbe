type Case = { html: string; copy: string; runs?: unknown[] };

const ruby = (text: string, reading: string) => ({ text, marks: [{ type: 'ruby', text: reading }] });

/** Elements within a sentence: the one line that an import makes of each, and the runs that pasting does. */
export const inlineCases: Record<string, Case> = {
  'a ruby with brackets for others': {
    html: '<p>位于<ruby>蚌<rp>（</rp><rt>bèng</rt><rp>）</rp></ruby>城的港口。</p>',
    copy: '位于蚌（bèng）城的港口。',
    runs: [{ text: '位于' }, ruby('蚌', 'bèng'), { text: '城的港口。' }],
  },
  'a ruby of two words': {
    html: '<p>姓名是<ruby>犇<rt>bēn</rt>淼<rt>miǎo</rt></ruby>，不常见。</p>',
    copy: '姓名是犇（bēn）淼（miǎo），不常见。',
    runs: [{ text: '姓名是' }, ruby('犇', 'bēn'), ruby('淼', 'miǎo'), { text: '，不常见。' }],
  },
  'a ruby with all bases first, without end tags': {
    html: '<p>姓名是<ruby><rb>犇<rb>淼<rp>(<rt>bēn<rt>miǎo<rp>)</ruby>，不常见。</p>',
    copy: '姓名是犇（bēn）淼（miǎo），不常见。',
    runs: [{ text: '姓名是' }, ruby('犇', 'bēn'), ruby('淼', 'miǎo'), { text: '，不常见。' }],
  },
  'a ruby with readings in groups': {
    html: '<p>姓名是<ruby><rb>犇</rb><rb>淼</rb><rtc><rt>bēn</rt><rt>miǎo</rt></rtc><rtc>Ben Miao</rtc></ruby>，不常见。</p>',
    copy: '姓名是犇淼（bēn miǎo Ben Miao），不常见。',
    runs: [{ text: '姓名是' }, ruby('犇淼', 'bēn miǎo Ben Miao'), { text: '，不常见。' }],
  },
  'a ruby with empty readings and marked words': {
    html: '<p>姓名是<ruby><b>犇</b><rt></rt>淼<rt>m<i>i</i>ǎo</rt></ruby>，不常见。</p>',
    copy: '姓名是犇淼（miǎo），不常见。',
  },
  'elements that HTML has no more': {
    html: '<p>全长<nobr>1.2公里</nobr>的<big>大</big><tt>桥</tt>，<acronym>桥梁</acronym><blink>今天</blink><basefont>通<spacer>车</spacer>。</p>',
    copy: '全长1.2公里的大桥，桥梁今天通车。',
    runs: [{ text: '全长1.2公里的大桥，桥梁今天通车。' }],
  },
  'smart tags of Office': {
    html: '<p>位于<?xml:namespace prefix="st1" ns="urn:x" /><st1:place w:st="on"><st1:City>宁澜</st1:City></st1:place>的港口<o:p></o:p>今天<st1:chsdate isrocdate="False">8月16日</st1:chsdate>开门。</p>',
    copy: '位于宁澜的港口今天8月16日开门。',
    runs: [{ text: '位于宁澜的港口今天8月16日开门。' }],
  },
  'elements of the page’s own': {
    html: '<p>港口<x-term data-id="1">试运行</x-term>第一天，<stock-link><span>宁港股份</span></stock-link>涨了，<slot>工人</slot><output>三百</output>名。</p>',
    copy: '港口试运行第一天，宁港股份涨了，工人三百名。',
    runs: [{ text: '港口试运行第一天，宁港股份涨了，工人三百名。' }],
  },
  'a block that its style sets in the line': {
    html: '<div>港口<div style="display:inline">试运行</div>第一天，<p style="DISPLAY: inline !important">船到了</p>。</div>',
    copy: '港口试运行第一天，船到了。',
    runs: [{ text: '港口试运行第一天，船到了。' }],
  },
  'a formula': {
    html: '<p>速度是<math><mfrac><mn>1</mn><mn>2</mn></mfrac><msup><mi>c</mi><mn>2</mn></msup><mo>&#x2062;</mo><msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt></math>左右。</p>',
    copy: '速度是1/2c²√(x+1)左右。',
    runs: [{ text: '速度是1/2c²√(x+1)左右。' }],
  },
  'a formula that KaTeX drew again': {
    html: '<p>大约<span class="katex"><span class="katex-mathml"><math><semantics><mrow><msub><mi>x</mi><mn>1</mn></msub></mrow><annotation encoding="application/x-tex">x_1</annotation></semantics></math></span><span class="katex-html" aria-hidden="true"><span>x</span><span>1</span></span></span>次。</p>',
    copy: '大约x₁次。',
    runs: [{ text: '大约x₁次。' }],
  },
  'a formula that MathJax drew again': {
    html: '<p>约<span class="MathJax_Preview"></span><span class="MathJax" data-mathml="x"><nobr aria-hidden="true"><span class="math">S</span></nobr><span class="MJX_Assistive_MathML" role="presentation"><math><mi>S</mi></math></span></span>和<mjx-container><mjx-math aria-hidden="true"><mjx-mi>T</mjx-mi></mjx-math><mjx-assistive-mml><math><mi>T</mi></math></mjx-assistive-mml></mjx-container>米。</p>',
    copy: '约S和T米。',
    runs: [{ text: '约S和T米。' }],
  },
  'pictures that stand for a sign or a character, and ones that stand for nothing': {
    html: '<p>大家笑了<img class="wp-smiley" alt="😀" src="https://x.cn/1f600.svg">，船开了<img src="https://x.cn/a.png" class="wx_emoji" alt="[微笑]" style="width: 20px">。住在<img src="https://x.cn/b.gif" width="14" alt="㵘">港<img src="https://x.cn/c.png" style="width:16px;height:16px" alt="小图标">的人。</p>',
    copy: '大家笑了😀，船开了[微笑]。住在㵘港的人。',
    runs: [{ text: '大家笑了😀，船开了[微笑]。住在㵘港的人。' }],
  },
  'pieces in a line of their own page’s making': {
    html: '<p>港口<bdi>试</bdi><wbr>运<dfn>行</dfn><q>第一天</q><marquee>，</marquee><samp>有</samp><kbd>船</kbd><data value="1">到</data>。</p>',
    copy: '港口试运行第一天，有船到。',
    runs: [{ text: '港口试运行第一天，有船到。' }],
  },
  'figures above and below the line': {
    html: '<p>面积10<sup>4</sup>km<sup>2</sup>，H<sub>2</sub>O，见注<sup>[1]</sup>。</p>',
    copy: '面积10⁴km²，H₂O，见注[1]。',
  },
};
