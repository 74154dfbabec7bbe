/** Moves the focus along the buttons of a toolbar, of which one is a stop of the Tab key. False for other keys. */
export function moveFocus(bar: HTMLElement, key: string): boolean {
  const buttons = [...bar.querySelectorAll<HTMLElement>(':scope > button')];
  const at = buttons.findIndex((one) => one === document.activeElement);
  if (at < 0) return false;
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[key];
  if (to === undefined) return false;
  const next = buttons[(to + buttons.length) % buttons.length];
  for (const one of buttons) one.tabIndex = one === next ? 0 : -1;
  next?.focus();
  next?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return true;
}
