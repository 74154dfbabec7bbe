'use client';

import type { Offer } from './name-offers.ts';

type Props = {
  id: string;
  label: string;
  offers: readonly Offer[];
  active: number;
  onTake: (offer: Offer) => void;
};

/** Suggestions below a text field, which has the focus and the keys. */
export function OfferList({ id, label, offers, active, onTake }: Props) {
  return (
    <div className="offers" role="listbox" id={id} aria-label={`${label}的建议`}>
      {offers.map((offer, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above has the keys
        <div
          key={offer.id}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(offer)}
        >
          {offer.text}
        </div>
      ))}
    </div>
  );
}
