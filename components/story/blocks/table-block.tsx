import { type Block, runsText } from '#newsroom/article/body.rule.ts';
import { InlineRuns } from '../inline-runs.tsx';

type Table = Extract<Block, { type: 'table' }>;

/** A table wider than the column scrolls in its own box, with the keyboard too; the page never does. */
export function TableBlock({ block }: { block: Table }) {
  const [head, ...rest] = block.rows;
  const rows = block.header ? rest : block.rows;
  return (
    <section className="tbl" aria-label={block.caption || '表格'} tabIndex={0}>
      <table>
        {block.caption !== '' && <caption>{block.caption}</caption>}
        {block.header && head && (
          <thead>
            <tr>
              {head.map((cell, index) => (
                <th key={`${index}${runsText(cell)}`} scope="col">
                  <InlineRuns runs={cell} />
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, index) => (
            <TableRow key={`${index}${row.map(runsText).join()}`} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function TableRow({ row }: { row: Table['rows'][number] }) {
  return (
    <tr>
      {row.map((cell, index) => (
        <td key={`${index}${runsText(cell)}`} className={isNumber(runsText(cell)) ? 'num' : undefined}>
          <InlineRuns runs={cell} />
        </td>
      ))}
    </tr>
  );
}

const isNumber = (text: string) => /^[-+±]?[\d,.]+\s?[%‰]?$/.test(text);
