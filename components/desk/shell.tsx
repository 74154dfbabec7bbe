import type { ReactNode } from 'react';
import { Icon, type IconName } from '../ui/icon.tsx';
import { SignOut } from './sign-out.tsx';

export type DeskPlace = 'articles' | 'import' | 'settings' | 'account';
export type DeskFrame = {
  title: string;
  place: DeskPlace;
  /** The places that this person may go to. */
  open: readonly DeskPlace[];
  siteName: string;
  person: { name: string; roleName: string };
  signOut: () => Promise<void>;
};

const places: { place: DeskPlace; path: string; name: string; icon: IconName }[] = [
  { place: 'articles', path: '/admin', name: '稿件', icon: 'article' },
  { place: 'import', path: '/admin/import', name: '导入', icon: 'add' },
  { place: 'settings', path: '/admin/settings', name: '站点设置', icon: 'settings' },
  { place: 'account', path: '/admin/account', name: '账号', icon: 'person' },
];

/** The desk's frame: places at the side, or below on a phone, and the page's title and buttons on top. */
export function Shell({ frame, top, children }: { frame: DeskFrame; top?: ReactNode; children: ReactNode }) {
  const { title, siteName, person, signOut } = frame;
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
        <Places frame={frame} />
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
        <Places frame={frame} bare />
        <a href="/">
          <Icon name="home" />
          看网站
        </a>
      </nav>
    </div>
  );
}

function Places({ frame, bare }: { frame: DeskFrame; bare?: boolean }) {
  const open = places.filter((one) => frame.open.includes(one.place));
  return open.map((one) => (
    <a
      key={one.place}
      className={bare ? undefined : 'n'}
      href={one.path}
      aria-current={one.place === frame.place ? 'page' : undefined}
    >
      <Icon name={one.icon} />
      {one.name}
    </a>
  ));
}
