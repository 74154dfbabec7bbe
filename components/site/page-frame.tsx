import type { ReactNode } from 'react';
import type { ChannelLink } from '#newsroom/story/story-view.ts';
import { ChannelMenu } from './channel-menu.tsx';
import type { Edition } from './edition.ts';
import { Footer } from './footer.tsx';
import { Masthead } from './masthead.tsx';
import { ReadingSettings } from './reading-settings.tsx';
import { SiteBar } from './site-bar.tsx';
import { staticMarkup } from './static-markup.ts';

type Props = {
  edition: Edition;
  /** Channels that the page stands in, the page's own last; the front page has none. */
  trail?: readonly ChannelLink[];
  /** 'home' has the full masthead; 'rolling' marks 滚动. */
  place?: 'home' | 'rolling';
  /** A line that grows as the story is read. */
  progress?: boolean;
  /** A photo set's page, dark whatever the reader chose. */
  dark?: boolean;
  children: ReactNode;
};

/** What surrounds every page. `children` is its <main>. */
export function PageFrame({ edition, trail, place, progress = false, dark = false, children }: Props) {
  const here = { trail: trail ?? [], place };
  const markup = staticMarkup(
    <>
      <a className="skip" href="#main">
        跳到正文
      </a>
      {progress && <div className="prog" />}
      {place === 'home' ? (
        <Masthead edition={edition} here={here} />
      ) : (
        <SiteBar edition={edition} here={here} />
      )}
      {children}
      <Footer edition={edition} />
      <ChannelMenu edition={edition} />
      <ReadingSettings />
    </>,
  );
  const name = dark ? 'ps' : place === 'home' ? 'home' : undefined;
  return <div className={name} dangerouslySetInnerHTML={{ __html: markup }} />;
}
