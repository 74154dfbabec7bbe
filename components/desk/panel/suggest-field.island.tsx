'use client';

import { type KeyboardEvent, useId } from 'react';
import { Labelled, describedBy } from '../form/labelled.tsx';
import { tooLong } from '../form/too-long.ts';
import { useTextDraft } from '../story/text-draft.island.tsx';
import { type Offer, type OfferSource, useOffers } from '../pickers/name-offers.ts';
import { OfferList } from '../pickers/offer-list.island.tsx';
import { isComposing } from '../pickers/option-keys.ts';

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  source: OfferSource;
  /** Characters that the server takes. */
  most: number;
  placeholder?: string;
  hint?: string;
};

/** A text of the story with suggestions of what was written there before. Anything else may be typed too. */
export function SuggestField({ label, value, onChange, source, most, hint, placeholder }: Props) {
  const id = useId();
  const draft = useTextDraft(value, onChange);
  const said = { hint, fault: tooLong(label, draft.value.trim(), most) };
  const list = useOffers(draft.value, source, (one) => one.text === draft.value);

  function take({ text }: Offer) {
    draft.onChange({ target: { value: text } });
    draft.onBlur();
    list.hide();
  }

  function keys(event: KeyboardEvent) {
    if (isComposing(event)) return;
    const offer = list.offers[list.at];
    if (event.key === 'Enter' && offer) take(offer);
    else if (!list.press(event.key)) return;
    event.preventDefault();
  }

  return (
    <Labelled id={id} label={label} said={said} className="suggest relative">
      <input
        {...draft}
        id={id}
        placeholder={placeholder}
        className="box"
        {...list.field}
        aria-invalid={said.fault === undefined ? undefined : true}
        aria-describedby={describedBy(id, said)}
        onChange={(event) => {
          draft.onChange(event);
          list.show();
        }}
        onClick={list.show}
        onKeyDown={keys}
        onBlur={() => {
          draft.onBlur();
          list.hide();
        }}
      />
      <OfferList label={label} list={list} onTake={take} />
    </Labelled>
  );
}
