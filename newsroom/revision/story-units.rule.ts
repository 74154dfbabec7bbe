import {
  type Block,
  type Body,
  type Figure,
  type Mark,
  type Run,
  runsText,
} from '#newsroom/body/body.rule.ts';

export type UnitType = Block['type'] | 'galleryFigure';

/** A text of a block by itself; the label is '' for what needs none. */
export type UnitLine = { label: string; text: string };

/**
 * A block as it is compared: all that it says, in lines. A gallery is as many units as it has pictures, so that each
 * is compared with itself.
 */
export type StoryUnit = { type: UnitType; lines: UnitLine[]; mediaId: string | null };

export const unitNames: Record<UnitType, string> = {
  paragraph: '段落',
  subhead: '小标题',
  figure: '图片',
  gallery: '组图',
  galleryFigure: '组图图片',
  video: '视频',
  audio: '音频',
  quote: '引文',
  list: '列表',
  table: '表格',
  embed: '站外视频',
  keyPoints: '要点',
  timeline: '时间线',
  questions: '问答',
  editorNote: '编者按',
};

export const storyUnits = (body: Body): StoryUnit[] => body.blocks.flatMap(unitsOf);

/** Every difference of two blocks is one of their units, so that nothing changes unseen. */
export function unitsOf(block: Block): StoryUnit[] {
  switch (block.type) {
    case 'gallery':
      return block.figures.map((figure) => figureUnit('galleryFigure', figure));
    case 'figure':
      return [figureUnit('figure', block)];
    case 'video':
      return [
        unit('video', block.posterId, [
          line('视频', block.mediaId ?? ''),
          line('视频流', block.stream ?? ''),
          line('字幕', block.subtitlesId ?? ''),
          ...spoken(block),
        ]),
      ];
    case 'audio':
      return [unit('audio', null, [line('音频', block.mediaId ?? ''), ...spoken(block)])];
    case 'embed':
      return [
        unit('embed', null, [line('标题', block.title), line('播放器', `${block.provider} ${block.id}`)]),
      ];
    default:
      return [unit(block.type, null, textLines(block))];
  }
}

type TextBlock = Exclude<Block, { type: 'gallery' | 'figure' | 'video' | 'audio' | 'embed' }>;

const numbering = (start = 1) => (start === 1 ? '有' : `从 ${start} 起`);

function textLines(block: TextBlock): UnitLine[] {
  switch (block.type) {
    case 'paragraph':
    case 'editorNote':
      return runLines('', block.runs);
    case 'subhead':
      return [...runLines('', block.runs), line('链接到稿件', block.publicId ?? '')];
    case 'quote':
      return [...runLines('', block.runs), line('出处', block.attribution)];
    case 'list':
      return [
        line('编号', block.ordered ? numbering(block.start) : ''),
        ...block.items.flatMap((runs) => runLines('', runs)),
      ];
    case 'keyPoints':
      return block.items.flatMap((runs) => runLines('', runs));
    case 'timeline':
      return block.items.flatMap(({ time, runs }) => [line('时间', time), ...runLines('', runs)]);
    case 'questions':
      return block.items.flatMap(({ question, answer }) => [
        ...runLines('问', question),
        ...answer.flatMap((runs) => runLines('答', runs)),
      ]);
    case 'table':
      return [
        line('表题', block.caption),
        line('表头', block.header ? '有' : ''),
        ...block.rows.map((row) => line('行', row.map(runsText).join(' | '))),
        ...block.rows.flat().flatMap(markLines),
      ];
  }
}

const figureUnit = (type: 'figure' | 'galleryFigure', figure: Omit<Figure, 'type'>): StoryUnit =>
  unit(type, figure.mediaId, [
    line('图说', figure.caption),
    line('署名', figure.credit),
    line('替代文字', figure.alt),
    ...aiLine(figure),
  ]);

type Spoken = { caption: string; credit: string; transcript: string; aiMade?: boolean | undefined };

const spoken = (block: Spoken): UnitLine[] => [
  line('说明', block.caption),
  line('署名', block.credit),
  line('文字稿', block.transcript),
  ...aiLine(block),
];

const aiLine = ({ aiMade }: { aiMade?: boolean | undefined }) => [line('AI 生成', aiMade ? '是' : '')];
const line = (label: string, text: string): UnitLine => ({ label, text });

const unit = (type: UnitType, mediaId: string | null, lines: UnitLine[]): StoryUnit => ({
  type,
  mediaId,
  lines: lines.filter((one) => one.text !== ''),
});

const runLines = (label: string, runs: readonly Run[]): UnitLine[] => [
  line(label, runsText(runs)),
  ...markLines(runs),
];

const markNames: Record<Mark['type'], string> = {
  strong: '加粗',
  emphasis: '着重号',
  link: '链接',
  story: '链接到稿件',
  ruby: '注音',
  latin: '西文',
  superscript: '上标',
  subscript: '下标',
};

/** What the text bears beside its words: a link's address counts as much as they do. */
const markLines = (runs: readonly Run[]): UnitLine[] =>
  runs.flatMap(({ text, marks = [] }) =>
    marks.map((mark) => line(markNames[mark.type], `${text}${markDetail(mark)}`)),
  );

function markDetail(mark: Mark): string {
  switch (mark.type) {
    case 'link':
      return `（${mark.href}）`;
    case 'story':
      return `（${mark.publicId}）`;
    case 'ruby':
      return `（${mark.text}）`;
    default:
      return '';
  }
}
