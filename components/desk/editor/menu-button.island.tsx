'use client';

import { flushSync } from 'react-dom';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { Icon, type IconName } from '../../ui/icon.tsx';

export type MenuItem = { name: string; icon?: IconName; checked?: boolean; off?: boolean; run: () => void };
type Props = {
  label: string;
  className?: string;
  tabIndex?: number;
  items: readonly MenuItem[];
  children: ReactNode;
};

/** A button that opens a list of acts, in the top layer so that nothing clips it. */
export function MenuButton({ label, className = 'icon-button', tabIndex, items, children }: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  function show() {
    const { current } = list;
    if (!current || !button.current) return;
    // With its items in it, so that it can be placed by its size.
    flushSync(() => setOpen(true));
    current.showPopover();
    place(current, button.current.getBoundingClientRect());
    current.querySelector<HTMLElement>('[role^=menuitem]')?.focus();
  }

  function close() {
    list.current?.hidePopover();
    button.current?.focus();
  }

  function keys(event: KeyboardEvent) {
    const entries = [...(list.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];
    const at = entries.findIndex((one) => one === document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1 }[event.key];
    if (to !== undefined) entries[(to + entries.length) % entries.length]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        tabIndex={tabIndex}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={id}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => (open ? close() : show())}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || open) return;
          event.preventDefault();
          event.stopPropagation();
          show();
        }}
      >
        {children}
      </button>
      <div
        ref={list}
        id={id}
        role="menu"
        tabIndex={-1}
        aria-label={label}
        popover="auto"
        className="editor-menu"
        onKeyDown={keys}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open
          ? items.map(({ name, icon, checked, off, run }) => (
              <button
                key={name}
                type="button"
                role={checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
                aria-checked={checked}
                aria-disabled={off || undefined}
                tabIndex={-1}
                onClick={() => {
                  if (off) return;
                  close();
                  run();
                }}
              >
                {icon ? <Icon name={icon} /> : <span className="size-[1.25em] flex-none" />}
                {name}
                {checked ? <Icon name="check" /> : null}
              </button>
            ))
          : null}
      </div>
    </>
  );
}

/** Under the button, or above it where there is more room; within the window. */
function place(list: HTMLElement, { left, top, bottom }: DOMRect): void {
  const { width, height } = list.getBoundingClientRect();
  const below = window.innerHeight - bottom;
  const wanted = below >= height + 12 || below > top ? bottom + 4 : top - height - 4;
  list.style.left = `${Math.max(8, Math.min(left, window.innerWidth - width - 8))}px`;
  list.style.top = `${Math.max(8, Math.min(wanted, window.innerHeight - height - 8))}px`;
}
