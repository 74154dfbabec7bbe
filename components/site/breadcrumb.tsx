import type { ChannelLink } from '#newsroom/story/story-view.ts';

type Props = {
  trail: readonly ChannelLink[];
  /** The last of the trail is the page itself, not a way up. */
  endsHere?: boolean;
};

export function Breadcrumb({ trail, endsHere = false }: Props) {
  return (
    <nav className="crumb" aria-label="位置">
      <ol>
        <li>
          <a href="/">首页</a>
        </li>
        {trail.map((link, index) =>
          endsHere && index === trail.length - 1 ? (
            <li key={link.path} aria-current="page">
              {link.name}
            </li>
          ) : (
            <li key={link.path}>
              <a href={link.path}>{link.name}</a>
            </li>
          ),
        )}
      </ol>
    </nav>
  );
}
