import type { Block } from '#newsroom/body/body.rule.ts';
import type { IconName } from '../../../ui/icon.tsx';

export type BlockKind = Exclude<Block['type'], 'list'> | 'bulletList' | 'orderedList';

type Facts = {
  kind: BlockKind;
  name: string;
  /** First letters of the name's pinyin, by which the slash menu finds it too. */
  initials: string;
  icon: IconName;
};

/** Every block that can be put into a story, in the order of the menus. */
export const blockKinds: readonly Facts[] = [
  { kind: 'paragraph', name: '正文', initials: 'zw', icon: 'article' },
  { kind: 'subhead', name: '小标题', initials: 'xbt', icon: 'subhead' },
  { kind: 'figure', name: '图片', initials: 'tp', icon: 'pictures' },
  { kind: 'gallery', name: '组图', initials: 'zt', icon: 'pictures' },
  { kind: 'video', name: '视频', initials: 'sp', icon: 'play' },
  { kind: 'audio', name: '音频', initials: 'yp', icon: 'sound' },
  { kind: 'embed', name: '站外视频', initials: 'zwsp', icon: 'link' },
  { kind: 'quote', name: '引文', initials: 'yw', icon: 'quote' },
  { kind: 'bulletList', name: '列表', initials: 'lb', icon: 'list' },
  { kind: 'orderedList', name: '编号列表', initials: 'bhlb', icon: 'list' },
  { kind: 'table', name: '表格', initials: 'bg', icon: 'chart' },
  { kind: 'keyPoints', name: '要点', initials: 'yd', icon: 'tag' },
  { kind: 'timeline', name: '时间线', initials: 'sjx', icon: 'clock' },
  { kind: 'questions', name: '问答', initials: 'wd', icon: 'info' },
  { kind: 'editorNote', name: '编者按', initials: 'bza', icon: 'person' },
];

/** Those whose name holds the text, or whose pinyin begins so. */
export function findBlockKinds(text: string): readonly Facts[] {
  const typed = text.trim().toLowerCase();
  return blockKinds.filter(({ name, initials }) => name.includes(typed) || initials.startsWith(typed));
}

export const blockKindName = (kind: BlockKind): string =>
  blockKinds.find((one) => one.kind === kind)?.name ?? kind;

/** Kinds that are text through and through: one can be turned into another without losing a word. */
export const textKinds = [
  'paragraph',
  'subhead',
  'quote',
  'bulletList',
  'orderedList',
  'keyPoints',
  'editorNote',
] as const satisfies readonly BlockKind[];
export type TextKind = (typeof textKinds)[number];
