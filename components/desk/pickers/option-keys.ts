import type { KeyboardEvent } from 'react';

/** True while an input method is composing: its keys are its own. */
export const isComposing = ({ nativeEvent, keyCode }: KeyboardEvent): boolean =>
  nativeEvent.isComposing || keyCode === 229;

/** Which option a key leads to in a list of `count`, `columns` wide; null for keys that lead nowhere. -1: none is active. */
export function movedOption(key: string, active: number, count: number, columns = 1): number | null {
  if (count === 0) return null;
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return active < 0 ? 0 : Math.min(last, active + columns);
    case 'ArrowUp':
      return active < 0 ? last : Math.max(0, active - columns);
    case 'ArrowRight':
      return columns > 1 ? Math.min(last, active + 1) : null;
    case 'ArrowLeft':
      return columns > 1 ? Math.max(0, active - 1) : null;
    case 'Home':
      return columns > 1 ? 0 : null;
    case 'End':
      return columns > 1 ? last : null;
    default:
      return null;
  }
}
