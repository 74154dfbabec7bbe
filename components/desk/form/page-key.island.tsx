'use client';

import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

/** With Ctrl, or ⌘. No browser and no input method has these for itself amid a page, but for Ctrl+S, which would store the page. */
const keys = {
  save: { codes: ['KeyS'], shift: false, text: 'S', spoken: 'S' },
  preview: { codes: ['Enter', 'NumpadEnter'], shift: false, text: '↵', spoken: 'Enter' },
  publish: { codes: ['Enter', 'NumpadEnter'], shift: true, text: '⇧ ↵', spoken: 'Shift+Enter' },
} as const;

type PageKey = keyof typeof keys;

/** Null: at none. Runs at a key wherever the focus is on the page, but in a window over it, amid a composition, or in the form of another act. */
export function usePageKey(name: PageKey | null, run: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (name === null) return;
    const { codes, shift } = keys[name];
    const held = (event.ctrlKey || event.metaKey) && !event.altKey && event.shiftKey === shift;
    if (!held || !codes.some((code) => code === event.code)) return;
    const composing = event.isComposing || event.keyCode === 229;
    if (name !== 'save' && (composing || isElsewhere(event.target))) return;
    event.preventDefault();
    event.stopPropagation();
    // The words of a composition are not there yet; they are saved by themselves a moment later.
    if (!composing && !event.repeat) run();
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', hear, true);
    return () => document.removeEventListener('keydown', hear, true);
  }, []);
}

/** In a window over the page, or in a form that Enter is to send: a correction, a reason for killing. */
const isElsewhere = (target: EventTarget | null): boolean =>
  document.querySelector('dialog[open]') !== null ||
  (isField(target) && target.form !== null && target.form.id !== 'publish');

const isField = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

const never = () => () => undefined;
const isMac = () => navigator.platform.startsWith('Mac');

/** What a button says of its key: to the eye beside its name and in its tooltip, and to screen readers. */
export function usePageKeyName(name: PageKey) {
  const mac = useSyncExternalStore(never, isMac, () => false);
  const { text, spoken } = keys[name];
  return {
    hint: `${mac ? '⌘' : 'Ctrl'} ${text}`,
    spoken: `${mac ? 'Meta' : 'Control'}+${spoken}`,
  };
}

/** A button's key, beside its name where there is room. */
export const KeyHint = ({ text }: { text: string }) => (
  <kbd className="ml-1 font-sans text-2xs font-normal whitespace-nowrap max-laptop:hidden" aria-hidden="true">
    {text}
  </kbd>
);
