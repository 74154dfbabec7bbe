/** A key pressed by itself, where no field takes it, no window is open and no composition runs. */
export const isSingleKey = (event: KeyboardEvent): boolean =>
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  !event.isComposing &&
  event.keyCode !== 229 &&
  !isTyping(event.target) &&
  document.querySelector('dialog[open]') === null;

/** In a field that is written into. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'));
