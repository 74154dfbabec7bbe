import type { ReactNode } from 'react';
import { Icon, type IconName } from '../ui/icon.tsx';
import { SignOut } from './sign-out.tsx';

export type DeskPlace = 'articles' | 'import' | 'account';
export type DeskFrame = {
  title: string;
  place: DeskPlace;
  siteName: string;
  person: { name: string; roleName: string };
  signOut: () => Promise<void>;
};

const places: { place: DeskPlace; path: string; name: string; icon: IconName }[] = [
  { place: 'articles', path: '/admin', name: '稿件', icon: 'article' },
  { place: 'import', path: '/admin/import', name: '导入', icon: 'add' },
  { place: 'account', path: '/admin/account', name: '账号', icon: 'person' },
];

/** The desk's frame: places at the side, or below on a phone, and the page's title and buttons on top. */
export function Shell({ frame, top, children }: { frame: DeskFrame; top?: ReactNode; children: ReactNode }) {
  const { title, place, siteName, person, signOut } = frame;
  return (
    <div className="adm">
      <a className="skip" href="#main">
        跳到正文
      </a>
      <nav className="side" aria-label="后台">
        <a className="brand" href="/admin">
          <b>{siteName}</b>
          <small>编辑后台</small>
        </a>
        <Places place={place} />
        <a className="n" href="/">
          <Icon name="home" />
          看网站
        </a>
        <div className="me">
          <span className="av" aria-hidden="true">
            {Array.from(person.name)[0]}
          </span>
          <span>
            {person.name}
            <br />
            <small>{person.roleName}</small>
          </span>
          <SignOut action={signOut} />
        </div>
      </nav>
      <header className="topb">
        <h1>{title}</h1>
        <span className="sp" />
        {top}
      </header>
      <main className="main" id="main">
        {children}
      </main>
      <nav className="tabbar" aria-label="后台，手机">
        <Places place={place} bare />
        <a href="/">
          <Icon name="home" />
          看网站
        </a>
      </nav>
    </div>
  );
}

function Places({ place, bare }: { place: DeskPlace; bare?: boolean }) {
  return places.map((one) => (
    <a
      key={one.place}
      className={bare ? undefined : 'n'}
      href={one.path}
      aria-current={one.place === place ? 'page' : undefined}
    >
      <Icon name={one.icon} />
      {one.name}
    </a>
  ));
}
