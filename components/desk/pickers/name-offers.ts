import { useId, useState } from 'react';
import { z } from 'zod';
import { useDeskAnswer } from './desk-answer.ts';
import { movedOption } from './option-keys.ts';

export type Offer = { id: string; text: string };
/** Where suggestions come from: a route that is asked with what was typed, or a list at hand. */
export type OfferSource = { path: (typed: string) => string } | { options: readonly Offer[] };

const names = z.object({ names: z.array(z.string()) });

/**
 * Suggestions below a text field that has the keys: what there is for what was typed, and opening, walking and closing
 * of their list.
 */
export function useOffers(typed: string, source: OfferSource, isLeftOut: (offer: Offer) => boolean) {
  const id = useId();
  const [open, setOpen] = useState(false);
  // By its id and not by its place: answers that come in later move the places.
  const [active, setActive] = useState<string | null>(null);
  const offers = useNameOffers(open ? typed : null, source).filter((one) => !isLeftOut(one));
  const shown = open && offers.length > 0;
  const at = offers.findIndex((one) => one.id === active);

  const show = () => setOpen(true);
  function hide() {
    setOpen(false);
    setActive(null);
  }

  /** Does what a key means to the list; false where it means nothing to it. */
  function press(key: string): boolean {
    const moved = movedOption(key, at, offers.length);
    if (key === 'ArrowDown' && !open) show();
    else if (shown && moved !== null) setActive(offers[moved]?.id ?? null);
    else if (shown && key === 'Escape') hide();
    else return false;
    return true;
  }

  const field = {
    role: 'combobox',
    autoComplete: 'off',
    'aria-autocomplete': 'list',
    'aria-expanded': shown,
    'aria-controls': shown ? id : undefined,
    'aria-activedescendant': shown && at >= 0 ? `${id}-${at}` : undefined,
  } as const;
  return { id, offers, at, shown, show, hide, press, field };
}

/** What to suggest for what was typed; null suggests nothing. */
function useNameOffers(typed: string | null, source: OfferSource): readonly Offer[] {
  const text = typed?.trim() ?? '';
  const path = typed !== null && 'path' in source ? source.path(text) : null;
  const { data } = useDeskAnswer(path, names);
  if (typed === null) return [];
  return 'options' in source
    ? source.options.filter((one) => one.text.toLowerCase().includes(text.toLowerCase()))
    : (data?.names ?? []).map((name) => ({ id: name, text: name }));
}
