'use client';

import { type KeyboardEvent, useId } from 'react';
import { useTextDraft } from '../editor/text-draft.island.tsx';
import { type Offer, type OfferSource, useNameOffers, useOfferList } from './name-offers.ts';
import { OfferList } from './offer-list.island.tsx';
import { isComposing, movedOption } from './option-keys.ts';

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  source: OfferSource;
  maxLength: number;
  placeholder?: string;
  hint?: string;
};

const none: ReadonlySet<string> = new Set();

/** A text of the story with suggestions of what was written there before. Anything else may be typed too. */
export function SuggestField({ label, value, onChange, source, hint, ...rest }: Props) {
  const id = useId();
  const draft = useTextDraft(value, onChange);
  const list = useOfferList();
  const offers = useNameOffers(list.open ? draft.value : null, source, none).filter(
    (one) => one.text !== draft.value,
  );
  const shown = list.open && offers.length > 0;
  const at = offers.findIndex((one) => one.id === list.active);

  function take({ text }: Offer) {
    draft.onChange({ target: { value: text } });
    draft.onBlur();
    list.hide();
  }

  function keys(event: KeyboardEvent) {
    if (isComposing(event)) return;
    const moved = movedOption(event.key, at, offers.length);
    const offer = offers[at];
    if (event.key === 'ArrowDown' && !list.open) list.show();
    else if (shown && moved !== null) list.setActive(offers[moved]?.id ?? null);
    else if (shown && event.key === 'Enter' && offer) take(offer);
    else if (shown && event.key === 'Escape') list.hide();
    else return;
    event.preventDefault();
  }

  return (
    <div className="field sug">
      <label htmlFor={id}>{label}</label>
      <input
        {...draft}
        {...rest}
        id={id}
        className="box"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={shown ? `${id}-list` : undefined}
        aria-activedescendant={shown && at >= 0 ? `${id}-list-${at}` : undefined}
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
      {shown ? <OfferList id={`${id}-list`} label={label} offers={offers} active={at} onTake={take} /> : null}
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}
