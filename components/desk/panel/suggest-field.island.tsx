'use client';

import { type KeyboardEvent, useId } from 'react';
import { useTextDraft } from '../story/text-draft.island.tsx';
import { type Offer, type OfferSource, useOffers } from '../pickers/name-offers.ts';
import { OfferList } from '../pickers/offer-list.island.tsx';
import { isComposing } from '../pickers/option-keys.ts';

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  source: OfferSource;
  maxLength: number;
  placeholder?: string;
  hint?: string;
};

/** A text of the story with suggestions of what was written there before. Anything else may be typed too. */
export function SuggestField({ label, value, onChange, source, hint, ...rest }: Props) {
  const id = useId();
  const draft = useTextDraft(value, onChange);
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
    <div className="field suggest relative">
      <label htmlFor={id}>{label}</label>
      <input
        {...draft}
        {...rest}
        id={id}
        className="box"
        {...list.field}
        aria-describedby={hint ? `${id}-hint` : undefined}
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
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}
