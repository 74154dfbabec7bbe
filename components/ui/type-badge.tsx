import { type ArticleType, typeNames } from '#newsroom/article/kinds.rule.ts';
import { Icon } from './icon.tsx';

/** The kind of story in a word; plain copy bears none. 朱 is for 快讯 and 直播 alone. */
export function TypeBadge({ type }: { type: ArticleType }) {
  switch (type) {
    case 'text':
      return null;
    case 'flash':
      return <span className="badge flash">{typeNames.flash}</span>;
    case 'live':
      return <span className="badge live">{typeNames.live}</span>;
    case 'video':
    case 'photoSet':
      return (
        <span className="badge">
          <Icon name={type === 'video' ? 'play' : 'pictures'} />
          {typeNames[type]}
        </span>
      );
  }
}
