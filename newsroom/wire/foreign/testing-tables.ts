type TableCase = { html: string; rows: string[][]; caption?: string; header?: boolean };

const word = (text: string, span = '') =>
  `<td width=99 ${span}><p class=MsoNormal><span>${text}<o:p></o:p></span></p></td>`;

/** Tables of things, with the cells that each is seen to have. */
export const tableCases: Record<string, TableCase> = {
  'a cell over two columns': {
    html: '<table><tr><th>地区</th><th>季度</th><th>产量</th></tr><tr><td>青屿</td><td>一季度</td><td>3456</td></tr><tr><td colspan=2>合计</td><td>3456</td></tr></table>',
    rows: [
      ['地区', '季度', '产量'],
      ['青屿', '一季度', '3456'],
      ['合计', '', '3456'],
    ],
    header: true,
  },
  'a cell over two rows': {
    html: '<table><tbody><tr><td rowspan="2">青屿</td><td>一季度</td><td>12</td></tr><tr><td>二季度</td><td>34</td></tr><tr><td>宁澜</td><td>一季度</td><td>56</td></tr></tbody></table>',
    rows: [
      ['青屿', '一季度', '12'],
      ['', '二季度', '34'],
      ['宁澜', '一季度', '56'],
    ],
  },
  'a head of two rows': {
    html: '<table><thead><tr><th rowspan=2>地区</th><th colspan=2>产量</th><th rowspan=2>排名</th></tr><tr><th>今年</th><th>去年</th></tr></thead><tbody><tr><td>青屿</td><td>12</td><td>34</td><td>1</td></tr></tbody></table>',
    rows: [
      ['地区', '产量', '', '排名'],
      ['', '今年', '去年', ''],
      ['青屿', '12', '34', '1'],
    ],
    header: true,
  },
  'a foot that stands before its body in the page': {
    html: '<table><thead><tr><th>地区</th><th>产量</th></tr></thead><tfoot><tr><td>合计</td><td>46</td></tr></tfoot><tbody><tr><td>青屿</td><td>12</td></tr><tr><td>宁澜</td><td>34</td></tr></tbody></table>',
    rows: [
      ['地区', '产量'],
      ['青屿', '12'],
      ['宁澜', '34'],
      ['合计', '46'],
    ],
    header: true,
  },
  'cells over rows and columns, in the middle and at the end': {
    html: '<table><tr><td>甲</td><td rowspan=2 colspan=2>乙</td><td>丙</td></tr><tr><td>丁</td><td rowspan=3>戊</td></tr><tr><td>己</td><td>庚</td><td>辛</td></tr></table>',
    rows: [
      ['甲', '乙', '', '丙'],
      ['丁', '', '', '戊'],
      ['己', '庚', '辛', ''],
    ],
  },
  'a span that ends with its group, one to its end, and ones of nonsense': {
    html: '<table><thead><tr><th rowspan=9>年</th><th colspan=0>数</th></tr></thead><tbody><tr><td rowspan=0>2024</td><td colspan=-3>1</td></tr><tr><td rowspan=x>2</td></tr></tbody><tbody><tr><td>2025</td><td colspan=1000>3</td></tr></tbody></table>',
    rows: [
      ['年', '数'],
      ['2024', '1'],
      ['', '2'],
      ['2025', '3'],
    ],
    header: true,
  },
  'a table of Word, whose first column heads its rows': {
    html: `<table class=MsoTableGrid border=1><tr>${word('指标')}${word('全省', 'colspan=2')}</tr><tr>${word('GDP', 'rowspan=2')}${word('总量')}${word('9.8')}</tr><tr>${word('增速')}${word('5.1%')}</tr></table>`,
    rows: [
      ['指标', '全省', ''],
      ['GDP', '总量', '9.8'],
      ['', '增速', '5.1%'],
    ],
  },
  'row headings, a caption, several lines in a cell and none': {
    html: '<table><caption>表1 <b>产量</b></caption><tr><th>青屿</th><td>12<br>（预计）</td></tr><tr><th>宁澜</th><td></td></tr></table>',
    rows: [
      ['青屿', '12 （预计）'],
      ['宁澜', ''],
    ],
    caption: '表1 产量',
  },
};

type LayoutCase = { html: string; copy: string[] };

/** Tables that are there for their looks, and the paragraphs in them; 图 for a picture. */
export const layoutCases: Record<string, LayoutCase> = {
  'one cell around the copy': {
    html: '<table><tr><td><p>船上午靠岸了。</p><p>工人在等着它。</p><img src="a.jpg"><script>x()</script></td></tr></table>',
    copy: ['船上午靠岸了。', '工人在等着它。', '图'],
  },
  'copy beside a picture, in two rows': {
    html: '<table><tr><td><p>船上午靠岸了。</p><p>工人在等着它。</p></td><td><img src="a.jpg"></td></tr><tr><td><div><p>港口下午休息。</p></div></td><td></td></tr></table>',
    copy: ['船上午靠岸了。', '工人在等着它。', '图', '港口下午休息。'],
  },
  'tables within tables': {
    html: '<table><tr><td><table><tr><td><p>船上午靠岸了。</p></td></tr></table></td></tr><tr><td><table><tr><td><p>工人在等着它。</p><p>港口下午休息。</p></td></tr></table></td></tr></table>',
    copy: ['船上午靠岸了。', '工人在等着它。', '港口下午休息。'],
  },
  'copy in a row of several, below one of another width': {
    html: '<table><tr><td colspan=2><p>船上午靠岸了。</p></td></tr><tr><td><p>工人在等着它。</p><p>他们等了十年。</p></td><td><p>港口下午休息。</p></td></tr></table>',
    copy: ['船上午靠岸了。', '工人在等着它。', '他们等了十年。', '港口下午休息。'],
  },
};
