import { useState } from 'react';
import { z } from 'zod';
import { useDeskAnswer } from './desk-answer.ts';

export type Offer = { id: string; text: string };
/** Where suggestions come from: a route that is asked with what was typed, or a list at hand. */
export type OfferSource = { path: (typed: string) => string } | { options: readonly Offer[] };

const names = z.object({ names: z.array(z.string()) });

/** What to suggest for what was typed; null suggests nothing. What is taken is left out. */
export function useNameOffers(
  typed: string | null,
  source: OfferSource,
  taken: ReadonlySet<string>,
): readonly Offer[] {
  const text = typed?.trim() ?? '';
  const path = typed !== null && 'path' in source ? source.path(text) : null;
  const { data } = useDeskAnswer(path, names);
  if (typed === null) return [];
  const offers =
    'options' in source
      ? source.options.filter((one) => one.text.toLowerCase().includes(text.toLowerCase()))
      : (data?.names ?? []).map((name) => ({ id: name, text: name }));
  return offers.filter((one) => !taken.has(one.id));
}

/** Opening, walking and closing of a list of suggestions below a text field. */
export function useOfferList() {
  const [open, setOpen] = useState(false);
  // By its id and not by its place: answers that come in later move the places.
  const [active, setActive] = useState<string | null>(null);
  return {
    open,
    active,
    setActive,
    show: () => setOpen(true),
    hide: () => {
      setOpen(false);
      setActive(null);
    },
  };
}
