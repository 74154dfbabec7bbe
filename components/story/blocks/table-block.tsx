import { type Block, runsText } from '#newsroom/body/body.rule.ts';
import { InlineRuns } from '../inline-runs.tsx';
import type { StoryScene } from '../story-scene.ts';
import { figureColumns } from './figure-columns.ts';

type Table = Extract<Block, { type: 'table' }>;
type Props = { block: Table; scene: StoryScene };

/** From this many columns on a phone doesn't show them at once. */
const wide = 4;

/** A table wider than the column scrolls in its own box, with the keyboard too; the page never does. */
export function TableBlock({ block, scene }: Props) {
  const [head, ...rest] = block.rows;
  const rows = block.header ? rest : block.rows;
  const figures = figureColumns(rows.map((row) => row.map(runsText)));
  return (
    <>
      <section className="tbl" aria-label={block.caption || '表格'} tabIndex={0}>
        <table>
          {block.caption !== '' && <caption>{block.caption}</caption>}
          {block.header && head && (
            <thead>
              <tr>
                {head.map((cell, index) => (
                  <th
                    key={`${index}${runsText(cell)}`}
                    scope="col"
                    className={figures.has(index) ? 'num' : undefined}
                  >
                    <InlineRuns runs={cell} links={scene.links} />
                  </th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {rows.map((row, index) => (
              <TableRow
                key={`${index}${row.map(runsText).join()}`}
                row={row}
                figures={figures}
                scene={scene}
              />
            ))}
          </tbody>
        </table>
      </section>
      {(block.rows[0]?.length ?? 0) >= wide && <p className="hint pan">左右滑动，看完整表格</p>}
    </>
  );
}

type RowProps = { row: Table['rows'][number]; figures: ReadonlySet<number>; scene: StoryScene };

function TableRow({ row, figures, scene }: RowProps) {
  return (
    <tr>
      {row.map((cell, index) => (
        <td key={`${index}${runsText(cell)}`} className={figures.has(index) ? 'num' : undefined}>
          <InlineRuns runs={cell} links={scene.links} />
        </td>
      ))}
    </tr>
  );
}
