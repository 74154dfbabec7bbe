type Piece = string | { start?: number; ordered: boolean; items: string[] };
type Case = { html: string; pieces: Piece[]; pasted?: Piece[] };

const ol = (items: string[], start = 1): Piece => ({
  ordered: true,
  items,
  ...(start === 1 ? {} : { start }),
});
const ul = (...items: string[]): Piece => ({ ordered: false, items });
const word = (label: string, text: string, level = 1) =>
  `<p class=MsoListParagraph style='margin-left:21pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>${label}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;</span></span></span><![endif]><span>${text}</span></p>`;

/** Lists as pages and programs write them: paragraphs and lists with the numbers that their readers saw. */
export const listCases: Record<string, Case> = {
  'a list that starts at three': {
    html: '<ol start=3><li>坡道改缓</li><li>加装护栏</li></ol>',
    pieces: [ol(['坡道改缓', '加装护栏'], 3)],
  },
  'a list that goes on behind a paragraph, by hand': {
    html: '<ol><li>坡道改缓</li><li>加装护栏</li></ol><p>工程本月完工。</p><ol start="3"><li>铺路</li><li>种树</li></ol>',
    pieces: [ol(['坡道改缓', '加装护栏']), '工程本月完工。', ol(['铺路', '种树'], 3)],
  },
  'lists of one item each, as Word in a browser writes them': {
    html: '<div><ol start="1"><li><p>坡道改缓</p></li></ol></div><div><ol start="2"><li><p>加装护栏</p></li></ol></div>',
    pieces: [ol(['坡道改缓', '加装护栏'])],
  },
  'items with numbers of their own': {
    html: '<ol><li value=5>坡道改缓</li><li>加装护栏</li><li value=9>铺路</li><li>种树</li></ol>',
    pieces: [ol(['坡道改缓', '加装护栏'], 5), ol(['铺路', '种树'], 9)],
  },
  'a list that counts down': {
    html: '<ol reversed><li>坡道改缓</li><li>加装护栏</li></ol>',
    pieces: ['2. 坡道改缓', '1. 加装护栏'],
  },
  'lists that count in letters and in Chinese': {
    html: '<ol type=a start=2><li>坡道改缓</li><li>加装护栏</li></ol><ol style="list-style-type: cjk-ideographic" start=10><li>铺路</li><li>种树</li></ol><ol type=I><li>修桥</li></ol>',
    pieces: ['b. 坡道改缓', 'c. 加装护栏', '十、铺路', '十一、种树', 'I. 修桥'],
  },
  'a list within a list': {
    html: '<ol><li>坡道改缓<ul><li>东坡</li><li>西坡</li></ul></li><li>加装护栏</li></ol>',
    pieces: [ol(['坡道改缓']), ul('东坡', '西坡'), ol(['加装护栏'], 2)],
  },
  'a list within a list, beside its items as Google Docs write it': {
    html: '<ul><li>坡道改缓</li><ol><li>东坡</li><li>西坡</li></ol><li>加装护栏</li></ul>',
    pieces: [ul('坡道改缓'), ol(['东坡', '西坡']), ul('加装护栏')],
  },
  'items in a wrapper of the list’s': {
    html: '<ol start=2><div><li>坡道改缓</li></div><li>加装护栏</li><span><font><li>铺路</li></font></span></ol>',
    pieces: [ol(['坡道改缓', '加装护栏', '铺路'], 2)],
  },
  'a list without order whose style counts, and one with order whose items are bullets': {
    html: '<ul style="list-style-type: decimal"><li>坡道改缓</li><li>加装护栏</li></ul><p>工程本月完工。</p><ol><li data-list="bullet">铺路</li><li data-list="bullet">种树</li></ol>',
    pieces: [ol(['坡道改缓', '加装护栏']), '工程本月完工。', ul('铺路', '种树')],
  },
  'numbers of Word': {
    html: `${word('3.', '坡道改缓')}${word('4.', '加装护栏')}<p class=MsoNormal>工程本月完工。</p>${word('5.', '铺路')}${word('6.', '种树')}`,
    pieces: [ol(['坡道改缓', '加装护栏'], 3), '工程本月完工。', ol(['铺路', '种树'], 5)],
  },
  'bullets of Word': {
    html: word('·', '坡道改缓') + word('Ø', '加装护栏'),
    pieces: [ul('坡道改缓', '加装护栏')],
  },
  'words that Word counts by': {
    html:
      word('一、', '坡道改缓') + word('（二）', '加装护栏') + word('第三条', '铺路') + word('iv.', '种树'),
    pieces: ['一、坡道改缓', '（二）加装护栏', '第三条 铺路', 'iv. 种树'],
  },
};
