import type { ReactNode } from 'react';

// Next lets no server component import this by name, since most want their elements to come alive in the browser.
const { renderToStaticMarkup } = await import(/* turbopackIgnore: true */ 'react-dom/server');

/**
 * Markup as a string. Readers' pages never come alive, and as elements React would walk them three times for each page:
 * to describe them for a browser that never asks, to read that description, and to write it (docs/decisions/0013).
 */
export const staticMarkup = (node: ReactNode): string => renderToStaticMarkup(node);
