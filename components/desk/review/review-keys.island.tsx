'use client';

import { useEffect } from 'react';
import { isSingleKey, isTyping } from './single-key.ts';

const looks: Record<string, string> = { Digit1: 'read', Digit2: 'marks', Digit3: 'changes' };

/** 1 2 3 the looks, M pins at this paragraph, Ctrl+Enter passes, Ctrl+Shift+Enter 终审并发布, which asks once. */
export function ReviewKeys() {
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return null;
}

function onKey(event: KeyboardEvent): void {
  if (event.code === 'Enter' && (event.ctrlKey || event.metaKey)) {
    if (event.repeat || event.isComposing || isTyping(event.target)) return;
    if (document.querySelector('dialog[open]')) return;
    event.preventDefault();
    press(event.shiftKey ? 'publish' : 'pass');
    return;
  }
  if (!isSingleKey(event)) return;
  const look = looks[event.code];
  if (look !== undefined) document.querySelector<HTMLElement>(`[data-look="${look}"]`)?.click();
  else if (event.code === 'KeyM') {
    event.preventDefault();
    pinHere();
  } else if (event.key === '?') {
    const keys = document.querySelector<HTMLDetailsElement>('#review-keys');
    if (!keys) return;
    keys.open = true;
    keys.scrollIntoView({ block: 'nearest' });
    keys.querySelector('summary')?.focus();
  }
}

/** The bar's button for it, or on a phone the one below. */
function press(intent: 'publish' | 'pass'): void {
  const buttons = document.querySelectorAll<HTMLButtonElement>(`button[form="review"][value="${intent}"]`);
  [...buttons].find((one) => one.checkVisibility())?.click();
}

/** Opens the form of the paragraph with the focus, or of the one nearest to the window's middle. */
function pinHere(): void {
  const focused = document.activeElement?.closest('.review-row')?.querySelector('details.pin');
  const pins = [...document.querySelectorAll('details.pin')];
  const middle = window.innerHeight / 2;
  const nearest = pins.toSorted((a, b) => distance(a, middle) - distance(b, middle))[0];
  const pin = focused ?? nearest;
  if (!(pin instanceof HTMLDetailsElement)) return;
  pin.open = true;
  pin.querySelector('textarea')?.focus();
}

function distance(pin: Element, middle: number): number {
  const { top, bottom } = (pin.parentElement ?? pin).getBoundingClientRect();
  return Math.abs((top + bottom) / 2 - middle);
}
