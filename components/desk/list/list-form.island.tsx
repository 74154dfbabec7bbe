'use client';

import type { ChangeEvent, ReactNode, SubmitEvent } from 'react';

/** A plain GET form. With script it leaves empty fields out of the address, and a chosen option applies at once. */
export function ListForm({ children }: { children: ReactNode }) {
  function apply({ target, currentTarget }: ChangeEvent<HTMLFormElement>) {
    if (target instanceof HTMLSelectElement) currentTarget.requestSubmit();
  }

  function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const search = new URLSearchParams();
    for (const [name, value] of new FormData(event.currentTarget)) {
      if (typeof value !== 'string' || value.trim() === '' || (name === 'sort' && value === 'updated'))
        continue;
      search.set(name, value.trim());
    }
    location.assign(search.size === 0 ? '/admin' : `/admin?${search}`);
  }

  return (
    <form
      className="filters my-4 flex flex-wrap gap-2 max-phone:-mx-4 max-phone:flex-nowrap max-phone:overflow-x-auto max-phone:px-4 max-phone:[scrollbar-width:none]"
      action="/admin"
      onChange={apply}
      onSubmit={send}
    >
      {children}
    </form>
  );
}
