import { longTime } from '#lib/dates.ts';
import { type PlaceField, placeFieldNames } from '#newsroom/wire/place-field.rule.ts';
import { FormMessage } from '../form/form-message.island.tsx';
import { FormScope } from '../form/form-scope.island.tsx';
import type { FormAction } from '../form/form-state.ts';
import { HiddenField } from '../form/hidden-field.island.tsx';
import { SubmitButton } from '../form/submit-button.island.tsx';

type Place = { site: string; field: PlaceField; path: string; at: number; staffName: string };

/** Sites whose pages are read from where someone showed. */
export function SitePlaces({ places, forget }: { places: readonly Place[]; forget: FormAction }) {
  if (places.length === 0) return null;
  return (
    <section className="panelbox mt-4" aria-labelledby="places-title">
      <h2 id="places-title">记住的位置（{places.length} 处）</h2>
      <ul className="changes">
        {places.map(({ site, field, path, at, staffName }) => (
          <li key={`${site} ${field}`}>
            <span>
              {site} 的{placeFieldNames[field]} <code>{path}</code>
            </span>
            <small>
              {staffName}，{longTime(at)}
            </small>
            <FormScope id={`forget-${field}-${site}`} action={forget} className="acts">
              <HiddenField name="site" value={site} />
              <HiddenField name="field" value={field} />
              <SubmitButton>不再记住</SubmitButton>
              <FormMessage />
            </FormScope>
          </li>
        ))}
      </ul>
    </section>
  );
}
