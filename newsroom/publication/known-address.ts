import { movedNamePath } from '#newsroom/list/name-addresses.ts';
import { nameListAt } from '#newsroom/list/name-lists.ts';
import { articleAt } from '#newsroom/story/article-at.ts';

/** False for a path whose story or name there never was, so that nothing is rendered for a made-up one. */
export function mayHavePage(path: string): boolean {
  const [, first, slug = ''] = path.split('/');
  switch (first) {
    case 'article':
      return articleAt(slug) !== null;
    case 'tag':
    case 'source':
    case 'reporter':
    case 'photographer':
      return nameListAt(first, slug) !== null || movedNamePath(first, slug) !== null;
    default:
      return true;
  }
}
