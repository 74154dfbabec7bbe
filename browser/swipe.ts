/**
 * Tells of sideways strokes of one finger: 1 to the left, which asks for the next, -1 to the right. Scrolling and
 * pinching stay the browser's (touch-action in the styles), and while the page is zoomed a stroke only moves it.
 */
export function onSwipe(element: HTMLElement, go: (step: 1 | -1) => void): void {
  let from: { x: number; y: number } | null = null;
  element.addEventListener('pointerdown', (event) => {
    const zoomed = (visualViewport?.scale ?? 1) > 1.05;
    from = event.pointerType === 'touch' && event.isPrimary && !zoomed ? { x: event.x, y: event.y } : null;
  });
  element.addEventListener('pointercancel', () => {
    from = null;
  });
  element.addEventListener('pointerup', (event) => {
    if (!from) return;
    const [x, y] = [event.x - from.x, event.y - from.y];
    from = null;
    if (Math.abs(x) > 40 && Math.abs(x) > 1.5 * Math.abs(y)) go(x < 0 ? 1 : -1);
  });
}

/** The step that an arrow key asks for; 0 for other keys, and where it belongs to someone else. */
export function stepOf(event: KeyboardEvent): 1 | -1 | 0 {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return 0;
  return event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
}
