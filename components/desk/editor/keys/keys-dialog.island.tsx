'use client';

import { type KeyLines, KeyTable } from '../../form/key-table.tsx';
import { PickerDialog } from '../../pickers/picker-dialog.island.tsx';

const groups: { name: string; keys: KeyLines }[] = [
  {
    name: '文字',
    keys: [
      ['Ctrl B', '加粗'],
      ['Ctrl I', '着重号'],
      ['Ctrl K', '链接'],
      ['Ctrl Shift Y', '注音'],
      ['Ctrl .', '上标'],
      ['Ctrl ,', '下标'],
      ['Ctrl Shift Q', '加引号'],
      ['Ctrl \\', '清除格式'],
    ],
  },
  {
    name: '段落与块',
    keys: [
      ['/ 或 、', '空段开头：插入块'],
      ['Ctrl Alt 0', '正文'],
      ['Ctrl Alt 2', '小标题'],
      ['Alt ↑ Alt ↓', '上移、下移'],
      ['Alt Enter', '本块的菜单'],
      ['Enter', '选中图片时：填图说'],
      ['Tab', '表格：下一格'],
    ],
  },
  {
    name: '整篇',
    keys: [
      ['Ctrl S', '马上保存（平时自动保存）'],
      ['Ctrl Enter', '预览'],
      ['Ctrl Shift Enter', '发布，会再问一次'],
      ['Ctrl Z', '撤销（正文、标题、设置都算）'],
      ['Ctrl Shift Z', '重做'],
      ['Ctrl F', '查找与替换'],
      ['Alt F10', '到工具栏'],
      ['Ctrl /', '这张表'],
    ],
  },
];

/** Every shortcut of the editor. On a Mac, ⌘ stands for Ctrl. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <PickerDialog open title="快捷键" size="page" onClose={onClose}>
      <div className="keys grid min-h-0 overflow-y-auto grid-cols-[repeat(auto-fit,minmax(15rem,1fr))] gap-6 px-5 py-4">
        {groups.map(({ name, keys }) => (
          <section key={name}>
            <h3 className="mb-2 text-sm">{name}</h3>
            <KeyTable keys={keys} />
          </section>
        ))}
      </div>
      <p className="hint px-5 pb-5">苹果电脑上，Ctrl 换成 ⌘，Alt 是 ⌥。</p>
    </PickerDialog>
  );
}
