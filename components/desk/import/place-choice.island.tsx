'use client';

import { useState } from 'react';
import { type PlaceField, placeFieldNames, placeFields } from '#newsroom/wire/place-field.rule.ts';
import { useFormScope } from '../form/form-scope.island.tsx';
import { Labelled } from '../form/labelled.tsx';
import { PagePicture } from './page-picture.island.tsx';
import type { ReportPlace } from './report-view.ts';

/** What of a story is read from where: one of the parts that may be its copy, or whatever is pressed in the page's picture. */
export function PlaceChoice({ importId, place }: { importId: number; place: ReportPlace }) {
  const { id: form, pending } = useFormScope();
  const [field, setField] = useState<PlaceField>('copy');
  const [pressed, setPressed] = useState<{ at: number; text: string } | null>(null);
  const [open, setOpen] = useState(false);
  const now = field === 'copy' ? place.at : place.where[field];
  const at = pressed?.at ?? now;
  const choose = (next: string) => {
    setField(placeFields.find((one) => one === next) ?? 'copy');
    setPressed(null);
    // A field is shown on the picture alone.
    if (next !== 'copy') setOpen(true);
  };
  return (
    <>
      <Labelled id={`${form}-field`} label="要改哪一项">
        <select
          id={`${form}-field`}
          name="field"
          form={form}
          className="box"
          value={field}
          disabled={pending}
          onChange={(event) => choose(event.target.value)}
        >
          {placeFields.map((one) => (
            <option key={one} value={one}>
              {placeFieldNames[one]}
            </option>
          ))}
        </select>
      </Labelled>
      {field === 'copy' ? (
        <CopyOffers
          place={place}
          at={at ?? place.at}
          onChoose={(next) => setPressed({ at: next, text: '' })}
        />
      ) : (
        <>
          <input type="hidden" name="at" form={form} value={at ?? ''} />
          <p className="hint mt-2" aria-live="polite">
            {pressed === null
              ? `在下面的网页原样里点${placeFieldNames[field]}所在的一处。`
              : `从点的这一处读${placeFieldNames[field]}：${pressed.text}`}
          </p>
        </>
      )}
      <PagePicture
        importId={importId}
        place={place}
        field={field}
        chosen={at ?? -1}
        open={open}
        onOpen={setOpen}
        onChoose={(next, text) => setPressed({ at: next, text })}
      />
    </>
  );
}

type OffersProps = { place: ReportPlace; at: number; onChoose: (at: number) => void };

function CopyOffers({ place, at, onChoose }: OffersProps) {
  const { id: form, pending } = useFormScope();
  const id = `${form}-at`;
  const known = place.offers.some((one) => one.at === at);
  return (
    <Labelled id={id} label="正文在网页的哪一处" className="mt-3">
      <select
        id={id}
        name="at"
        form={form}
        className="box"
        value={at}
        disabled={pending}
        onChange={(event) => onChoose(Number(event.target.value))}
      >
        {known ? null : <option value={at}>网页原样里点的那一处</option>}
        {place.offers.map((one) => (
          <option key={one.at} value={one.at}>
            {`${one.at === place.at ? '现在：' : ''}${one.begins}…（${one.han} 字，${one.name}）`}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
