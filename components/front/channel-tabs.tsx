import type { ChannelLink } from '#newsroom/story/story-view.ts';

/** The channels of a family, the whole of it first; nothing where there is none. */
export function ChannelTabs({ family, path }: { family: readonly ChannelLink[]; path: string }) {
  if (family.length === 0) return <div className="notabs" />;
  return (
    <nav className="tabs" aria-label="栏目">
      {family.map((one) => (
        <a key={one.path} href={one.path} aria-current={one.path === path ? 'page' : undefined}>
          {one.name}
        </a>
      ))}
    </nav>
  );
}
