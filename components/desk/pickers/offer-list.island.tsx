'use client';

import type { Offer, useOffers } from './name-offers.ts';

type Props = { label: string; list: ReturnType<typeof useOffers>; onTake: (offer: Offer) => void };

/** Suggestions below a text field, which has the focus and the keys; nothing where there are none. */
export function OfferList({ label, list: { id, offers, at, shown }, onTake }: Props) {
  if (!shown) return null;
  return (
    <div className="offers" role="listbox" id={id} aria-label={`${label}的建议`}>
      {offers.map((offer, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above has the keys
        <div
          key={offer.id}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(offer)}
        >
          {offer.text}
        </div>
      ))}
    </div>
  );
}
