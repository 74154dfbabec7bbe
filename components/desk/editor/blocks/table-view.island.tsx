'use client';

import type { Command } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  isInTable,
} from '@tiptap/pm/tables';
import { NodeViewContent, NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { Icon } from '../../../ui/icon.tsx';
import { MenuButton } from '../menu-button.island.tsx';
import { useWritable } from '../writable.island.tsx';
import { NodeText, setNodeAttrs } from './node-text.island.tsx';

/** A table with its caption above and its tools at the corner; cells are edited in their place. */
export function TableView(props: ReactNodeViewProps) {
  const writable = useWritable();
  const { header } = props.node.attrs;
  return (
    <NodeViewWrapper className={`table-block block-frame my-[1.6em] ${header === true ? 'has-header' : ''}`}>
      <div className="pe-28 pb-[0.6rem] font-sans text-sm font-semibold" contentEditable={false}>
        <NodeText of={props} name="caption" label="表格标题" placeholder="表格标题（选填）" />
      </div>
      {writable ? <TableTools of={props} /> : null}
      <section className="tblv my-0">
        <NodeViewContent<'table'> as="table" />
      </section>
    </NodeViewWrapper>
  );
}

function TableTools({ of }: { of: ReactNodeViewProps }) {
  const { editor, node } = of;
  const header = node.attrs['header'] === true;
  const run = (command: Command) => () => {
    const pos = of.getPos();
    if (pos === undefined) return;
    // The cell where the cursor is; from elsewhere the last one.
    if (!isInTable(editor.state) || !isInside(of, pos)) {
      const end = editor.state.doc.resolve(pos + node.nodeSize - 3);
      editor.view.dispatch(editor.state.tr.setSelection(TextSelection.near(end, -1)));
    }
    command(editor.state, editor.view.dispatch);
    editor.view.focus();
  };
  return (
    <div className="block-tools" contentEditable={false}>
      <MenuButton
        label="表格"
        items={[
          { name: '上面加一行', run: run(addRowBefore) },
          { name: '下面加一行', icon: 'add', run: run(addRowAfter) },
          { name: '左边加一列', run: run(addColumnBefore) },
          { name: '右边加一列', icon: 'add', run: run(addColumnAfter) },
          { name: '删除这行', run: run(deleteRow) },
          { name: '删除这列', run: run(deleteColumn) },
          { name: '首行是表头', checked: header, run: () => setNodeAttrs(of, { header: !header }) },
          { name: '删除表格', icon: 'close', run: () => of.deleteNode() },
        ]}
      >
        <Icon name="chart" />
        表格
      </MenuButton>
    </div>
  );
}

function isInside({ editor, node }: ReactNodeViewProps, pos: number): boolean {
  const { from, to } = editor.state.selection;
  return from > pos && to < pos + node.nodeSize;
}
