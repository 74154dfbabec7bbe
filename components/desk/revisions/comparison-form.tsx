import type { RevisionSide } from '#newsroom/revision/revision-view.ts';
import { Labelled } from '../form/labelled.tsx';
import { updatedText } from '../form/updated-text.ts';
import type { RevisionsView } from './revisions-view.ts';

/** Chooses any two; a plain GET, so that each comparison has an address. */
export function ComparisonForm({ view }: { view: RevisionsView }) {
  const { from, to } = view.pair;
  return (
    <form
      className="comparison-form mb-4 flex flex-wrap items-end gap-3"
      method="get"
      action={`/admin/articles/${view.list.id}/revisions`}
    >
      <Choice name="from" label="旧版" view={view} chosen={from?.number ?? null} />
      <Choice name="to" label="新版" view={view} chosen={to.number} />
      {view.list.page > 1 ? <input type="hidden" name="page" value={view.list.page} /> : null}
      <button type="submit" className="btn max-phone:flex-1">
        比较
      </button>
    </form>
  );
}

type ChoiceProps = { name: 'from' | 'to'; label: string; view: RevisionsView; chosen: number | null };

function Choice({ name, label, view, chosen }: ChoiceProps) {
  return (
    <Labelled id={`cmp-${name}`} label={label}>
      <select id={`cmp-${name}`} key={chosen} name={name} className="box" defaultValue={chosen ?? ''}>
        {name === 'from' ? <option value="">它的前一版</option> : null}
        {choicesOf(view).map((one) => (
          <option key={one.number} value={one.number}>
            {`第 ${one.number} 版 ${one.staffName} ${updatedText(one.at, view.now)}${noteOf(one)}`}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** Beside those of the list's page the two that are compared now: thus any two can be chosen, page by page. */
function choicesOf({ list, pair }: RevisionsView): RevisionSide[] {
  const compared = [pair.from, pair.to].filter((one) => one !== null);
  const known = new Set(list.choices.map(({ number }) => number));
  return [...list.choices, ...compared.filter(({ number }) => !known.has(number))].sort(
    (one, other) => other.number - one.number,
  );
}

function noteOf({ isHead, isPublished, aside }: RevisionSide): string {
  const notes = [isPublished && '读者看到的', isHead && '当前稿', aside && '另存'].filter(Boolean);
  return notes.length > 0 ? `（${notes.join('，')}）` : '';
}
