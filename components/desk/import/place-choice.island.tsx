'use client';

import { useState } from 'react';
import { useFormScope } from '../form/form-scope.island.tsx';
import { Labelled } from '../form/labelled.tsx';
import { PagePicture } from './page-picture.island.tsx';
import type { ReportPlace } from './report-view.ts';

/** Which part of the page holds the copy: one of those that may, or whatever is pressed in its picture. */
export function PlaceChoice({ importId, place }: { importId: number; place: ReportPlace }) {
  const { id: form, pending } = useFormScope();
  const [at, setAt] = useState(place.at);
  const id = `${form}-at`;
  const known = place.offers.some((one) => one.at === at);
  return (
    <>
      <Labelled id={id} label="正文在网页的哪一处">
        <select
          id={id}
          name="at"
          form={form}
          className="box"
          value={at}
          disabled={pending}
          onChange={(event) => setAt(Number(event.target.value))}
        >
          {known ? null : <option value={at}>网页原样里点的那一处</option>}
          {place.offers.map((one) => (
            <option key={one.at} value={one.at}>
              {`${one.at === place.at ? '现在：' : ''}${one.begins}…（${one.han} 字，${one.name}）`}
            </option>
          ))}
        </select>
      </Labelled>
      <PagePicture importId={importId} place={place} chosen={at} onChoose={setAt} />
    </>
  );
}
