/** Where a reader's choices are kept: one JSON object in localStorage, never a cookie, so that pages stay shared. */
export const readingKey = 'reading';

/** Choices and the values they may have; each is `data-<name>` on <html>. No value means the default. */
export const readingChoices = {
  theme: ['light', 'dark'],
  size: ['l', 'xl'],
  face: ['song'],
  indent: ['on'],
  mode: ['elder'],
} as const;

export type ReadingChoice = keyof typeof readingChoices;

/**
 * Runs before the first paint, so that nothing flashes. It is constant: the edge allows it by its hash, and any
 * change here changes that hash.
 */
export const prePaintScript =
  `try{var c=${JSON.stringify(readingChoices)},s=JSON.parse(localStorage.getItem("${readingKey}")||"{}"),k;` +
  'for(k in c)if(c[k].includes(s[k]))document.documentElement.dataset[k]=s[k]}catch(e){}';
