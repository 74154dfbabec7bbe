import type { Viewport } from 'next';

/** A photo set's page is dark whatever the reader chose, and so is the browser around it. */
export const photoViewport: Viewport = { themeColor: '#0e1214' };
