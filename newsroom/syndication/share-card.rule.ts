/** What stands for a story outside it, wherever it is shown: heads of pages, feeds, and the desk's look ahead. */

export const pageTitle = (name: string, siteName: string) => `${name} - ${siteName}`;

/** In a search result or a card: the standfirst, else the excerpt. */
export const shareDescription = (story: { standfirst: string; excerpt: string }): string =>
  story.standfirst || story.excerpt;
