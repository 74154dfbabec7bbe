import { type Block, runsText } from '#newsroom/body/body.rule.ts';
import { InlineRuns } from '../inline-runs.tsx';
import type { StoryScene } from '../story-scene.ts';
import { figureColumns } from './figure-columns.ts';
import { headCount } from './head-rows.ts';
import { TableHead } from './table-head.tsx';

type Table = Extract<Block, { type: 'table' }>;
type Props = { block: Table; scene: StoryScene };

/** From this many columns on a phone doesn't show them at once. */
const wide = 4;

/** A table wider than the column scrolls in its own box, with the keyboard too; the page never does. */
export function TableBlock({ block, scene }: Props) {
  const texts = block.rows.map((row) => row.map(runsText));
  const heads = block.header && texts.length > 0 ? headCount(texts) : 0;
  const figures = figureColumns(texts.slice(heads));
  return (
    <>
      <section className="tbl" aria-label={block.caption || '表格'} tabIndex={0}>
        <table>
          {block.caption !== '' && <caption>{block.caption}</caption>}
          {heads > 0 && <TableHead rows={block.rows.slice(0, heads)} figures={figures} scene={scene} />}
          <tbody>
            {block.rows.slice(heads).map((row, index) => (
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
