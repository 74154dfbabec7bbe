import { type ArticleType, typeNames } from '#newsroom/body/kinds.rule.ts';
import { Icon } from './icon.tsx';

type Props = { type: ArticleType; ended?: boolean | undefined };

/** The kind of story in a word; plain copy bears none. 朱 is for 快讯 and for a 直播 that goes on. */
export function TypeBadge({ type, ended = false }: Props) {
  switch (type) {
    case 'text':
      return null;
    case 'flash':
      return <span className="badge flash">{typeNames.flash}</span>;
    case 'live':
      if (ended) return <span className="badge">直播实录</span>;
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
