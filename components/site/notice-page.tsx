import type { ReactNode } from 'react';
import type { StoryItem } from '#newsroom/story/story-view.ts';
import { NewestList } from '../front/newest-list.tsx';
import { shortName } from './channel-nav.tsx';
import type { Edition } from './edition.ts';
import { PageFrame } from './page-frame.tsx';
import { SearchForm } from './search-form.tsx';

type Props = {
  edition: Edition;
  newest: readonly StoryItem[];
  title: string;
  code: string;
  /** With a search box, which the page for failures cannot promise. */
  searchable?: boolean;
  children: ReactNode;
};

/** A page that is not there, with ways on: 404, 410 and 500. */
export function NoticePage({ edition, newest, title, code, searchable = false, children }: Props) {
  return (
    <PageFrame edition={edition}>
      <main id="main" className="wrap">
        <div className={newest.length > 0 ? 'nf' : 'nf alone'}>
          <div>
            <span className="mark" aria-hidden="true" />
            <h1>{title}</h1>
            {children}
            {searchable && <SearchForm />}
            <p className="ways">
              <a className="btn" href="/">
                回到首页
              </a>
              {edition.nav.slice(0, 5).map((channel) => (
                <a className="btn" key={channel.path} href={channel.path}>
                  {shortName(channel.name)}
                </a>
              ))}
            </p>
            <p className="code">状态码 {code.replace(/\D+/g, '')}</p>
          </div>
          {newest.length > 0 && (
            <section aria-labelledby="newest">
              <div className="ww" />
              <div className="sec-h">
                <h2 id="newest">此刻要闻</h2>
              </div>
              <NewestList items={newest} edition={edition} />
            </section>
          )}
        </div>
      </main>
    </PageFrame>
  );
}
