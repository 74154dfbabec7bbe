import { Extension, Node } from '@tiptap/core';
import { tableEditing } from '@tiptap/pm/tables';

const hidden = (value: unknown) => ({ default: value, rendered: false });

export const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  addAttributes: () => ({
    caption: {
      ...hidden(''),
      parseHTML: (element: HTMLElement) => (element.getAttribute('data-caption') ?? '').slice(0, 2000),
    },
    header: { ...hidden(false), parseHTML: (element: HTMLElement) => element.hasAttribute('data-header') },
  }),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ node: { attrs } }) => [
    'table',
    { 'data-caption': attrs['caption'], 'data-header': attrs['header'] === true ? '' : null },
    ['tbody', 0],
  ],
});

const TableRow = Node.create({
  name: 'tableRow',
  content: 'tableCell*',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
});

/** A body knows no cells that span others, so these attributes, which the table's plugin needs, stay as they are. */
const TableCell = Node.create({
  name: 'tableCell',
  content: 'inline*',
  isolating: true,
  addAttributes: () => ({ colspan: hidden(1), rowspan: hidden(1), colwidth: hidden(null) }),
  parseHTML: () => [{ tag: 'td' }, { tag: 'th' }],
  renderHTML: () => ['td', 0],
});

const roles: Record<string, string> = { table: 'table', tableRow: 'row', tableCell: 'cell' };

const TableRoles = Extension.create({
  name: 'tableRoles',
  extendNodeSchema: (extension) => ({ tableRole: roles[extension.name] }),
  addProseMirrorPlugins: () => [tableEditing()],
});

export const tableParts = [TableRow, TableCell, TableRoles];
export const tableNodes = [Table, ...tableParts];
