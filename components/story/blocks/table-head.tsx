import { type Run, runsText } from '#newsroom/body/body.rule.ts';
import { InlineRuns } from '../inline-runs.tsx';
import type { StoryScene } from '../story-scene.ts';
import { headSpan } from './head-rows.ts';

type Rows = readonly (readonly Run[][])[];
type Props = { rows: Rows; figures: ReadonlySet<number>; scene: StoryScene };

/** The rows of a table's head; one that was merged stands over what it is divided into. */
export function TableHead({ rows, figures, scene }: Props) {
  const texts = rows.map((row) => row.map(runsText));
  return (
    <thead>
      {rows.map((row, at) => (
        <tr key={`${at}${texts[at]?.join()}`}>
          {row.map((cell, column) => {
            const span = headSpan(texts[at] ?? [], below(texts, at), column);
            if (span === 0) return null;
            const shape = {
              key: `${column}${runsText(cell)}`,
              ...(span > 1 && { colSpan: span }),
              ...(span === 1 && figures.has(column) && { className: 'num' }),
            };
            // A head without words would be read out as one.
            return runsText(cell).trim() === '' ? (
              <td {...shape} />
            ) : (
              <th {...shape} scope={span > 1 ? 'colgroup' : 'col'}>
                <InlineRuns runs={cell} links={scene.links} />
              </th>
            );
          })}
        </tr>
      ))}
    </thead>
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
