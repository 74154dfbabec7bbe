import { type Run, runsText } from '#newsroom/body/body.rule.ts';
import { InlineRuns } from '../inline-runs.tsx';
import type { StoryScene } from '../story-scene.ts';
import { headSpan } from './head-rows.ts';

type Cell = readonly Run[];
type Props = { rows: readonly (readonly Cell[])[]; figures: ReadonlySet<number>; scene: StoryScene };

/** The rows of a table's head; one that was merged stands over what it is divided into. */
export function TableHead({ rows, figures, scene }: Props) {
  const texts = rows.map((row) => row.map(runsText));
  return (
    <thead>
      {rows.map((row, at) => (
        <tr key={`${at}${texts[at]?.join()}`}>
          {row.map((cell, column) => (
            <HeadCell
              key={`${column}${runsText(cell)}`}
              cell={cell}
              span={headSpan(texts[at] ?? [], below(texts, at), column)}
              isFigures={figures.has(column)}
              scene={scene}
            />
          ))}
        </tr>
      ))}
    </thead>
  );
}

type CellProps = { cell: Cell; span: number; isFigures: boolean; scene: StoryScene };

/** A head without words would be read out as one. */
function HeadCell({ cell, span, isFigures, scene }: CellProps) {
  if (span === 0) return null;
  if (runsText(cell).trim() === '') return <td>{null}</td>;
  return span > 1 ? (
    <th colSpan={span} scope="colgroup">
      <InlineRuns runs={cell} links={scene.links} />
    </th>
  ) : (
    <th scope="col" className={isFigures ? 'num' : undefined}>
      <InlineRuns runs={cell} links={scene.links} />
    </th>
  );
}

/** What the rows below one say, by columns. */
const below = (texts: readonly (readonly string[])[], at: number) =>
  (texts[at] ?? []).map((_, column) =>
    texts
      .slice(at + 1)
      .map((row) => row[column] ?? '')
      .join(''),
  );
