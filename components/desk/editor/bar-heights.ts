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
