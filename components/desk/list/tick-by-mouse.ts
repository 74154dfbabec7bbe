import { useEffect } from 'react';
import { lineBoxes, select } from './list-selection.ts';

/** What the mouse does to tick boxes beyond ticking one. */
export function useTickingByMouse(): void {
  useEffect(() => listen(), []);
}

function listen(): () => void {
  let last: HTMLInputElement | null = null;
  let held: { box: Element; top: number } | null = null;

  // A shift-click on the room around a box would else mark words.
  const onDown = (event: MouseEvent) => {
    const label = event.target instanceof Element ? event.target.closest('table.articles .tick-room') : null;
    if (!label) return;
    held = { box: label, top: label.getBoundingClientRect().top };
    if (event.shiftKey) event.preventDefault();
  };

  // Shift ticks, or unticks, all lines from the last one clicked to this one.
  const onClick = ({ target, shiftKey }: MouseEvent) => {
    if (!(target instanceof HTMLInputElement)) return;
    const boxes = lineBoxes();
    const to = boxes.indexOf(target);
    if (to < 0) return;
    const from = last ? boxes.indexOf(last) : -1;
    if (shiftKey && from >= 0)
      select(boxes.slice(Math.min(from, to), Math.max(from, to) + 1), target.checked);
    last = target;
  };

  // The bar that appears above with the first tick must not push the next box from under the mouse.
  const onChange = () => {
    const before = held;
    held = null;
    if (!before) return;
    requestAnimationFrame(() => {
      window.scrollBy(0, before.box.getBoundingClientRect().top - before.top);
    });
  };

  document.addEventListener('mousedown', onDown);
  document.addEventListener('click', onClick);
  document.addEventListener('change', onChange);
  return () => {
    document.removeEventListener('mousedown', onDown);
    document.removeEventListener('click', onClick);
    document.removeEventListener('change', onChange);
  };
}
