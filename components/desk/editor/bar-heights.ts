import { useEffect } from 'react';

/** The bars that stay at the window's edges, by the property of the style sheet that tells how high each is. */
const bars = {
  '--head-height': '.edit-head',
  '--tools-height': '.canvas > .edit-tools',
  '--foot-height': '.canvas > .edit-foot',
  '--strip-height': '.saving-bars',
} as const;

/**
 * Keeps the style sheet told how high the bars are: with a message, a second row of tools or a strip of warnings they
 * grow, and each has to stand clear of the next, and the line that is being written clear of them all.
 */
export function useBarHeights(): void {
  useEffect(() => {
    const root = document.documentElement;
    const found = Object.entries(bars).flatMap(([property, selector]) => {
      const element = document.querySelector(selector);
      return element ? [{ property, element }] : [];
    });
    const measure = () => {
      for (const { property, element } of found)
        root.style.setProperty(property, `${element.getBoundingClientRect().height}px`);
      keepInSight();
    };
    const watch = new ResizeObserver(measure);
    for (const { element } of found) watch.observe(element);
    measure();
    return () => {
      watch.disconnect();
      for (const { property } of found) root.style.removeProperty(property);
    };
  }, []);
}

/** How much of the window's edge is covered: what the style sheet keeps clear where the browser itself scrolls. */
const covered = (side: 'Top' | 'Bottom'): number =>
  Number.parseFloat(getComputedStyle(document.documentElement)[`scrollPadding${side}`]) || 0;

/** Sides for ProseMirror's view, which measures the window itself and knows of no bars; asked anew each time it scrolls. */
export const clearOfBars = (beyond: number) => ({
  left: 0,
  right: 0,
  get top(): number {
    return covered('Top') + beyond;
  },
  get bottom(): number {
    return covered('Bottom') + beyond;
  },
});

/** A bar that has just grown over the line that is being written gives way to it; who scrolled away stays there. */
function keepInSight(): void {
  const line = lineWritten();
  if (!line || line.bottom < 0 || line.top > window.innerHeight) return;
  const above = covered('Top') - line.top;
  const below = line.bottom - (window.innerHeight - covered('Bottom'));
  if (below > 0) window.scrollBy(0, below);
  else if (above > 0) window.scrollBy(0, -above);
}

/** Where the cursor stands in the copy, or the field of the story that has it; null where neither is being written. */
function lineWritten(): DOMRect | null {
  const { activeElement } = document;
  if (!activeElement?.closest('.doc')) return null;
  if (activeElement instanceof HTMLTextAreaElement) return activeElement.getBoundingClientRect();
  const node = getSelection()?.focusNode;
  if (!node || !activeElement.contains(node)) return null;
  const range = document.createRange();
  range.setStart(node, getSelection()?.focusOffset ?? 0);
  const element = node instanceof Element ? node : node.parentElement;
  return range.getClientRects()[0] ?? element?.getBoundingClientRect() ?? null;
}
