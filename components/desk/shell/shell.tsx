import type { ReactNode } from 'react';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { SignOut } from '../staff/sign-out.tsx';

export type DeskPlace = 'articles' | 'review' | 'import' | 'staff' | 'settings' | 'account';
export type DeskFrame = {
  title: string;
  place: DeskPlace;
  /** The places that this person may go to. */
  open: readonly DeskPlace[];
  /** Shown behind a place's name. */
  counts: Partial<Record<DeskPlace, number>>;
  siteName: string;
  person: { name: string; roleName: string };
  signOut: () => Promise<void>;
};

type DeskEntry = { place: DeskPlace; path: string; name: string; icon: IconName };

const writing: readonly DeskEntry[] = [
  { place: 'articles', path: '/admin', name: '稿件', icon: 'article' },
  { place: 'review', path: '/admin?state=inReview', name: '待审', icon: 'clock' },
  { place: 'import', path: '/admin/import', name: '导入', icon: 'link' },
];
const managing: readonly DeskEntry[] = [
  { place: 'staff', path: '/admin/staff', name: '成员与权限', icon: 'person' },
  { place: 'settings', path: '/admin/settings', name: '站点设置', icon: 'settings' },
];
const account: DeskEntry = { place: 'account', path: '/admin/account', name: '账号', icon: 'person' };

/** The desk's frame: places at the side, or below on a phone, and the page's title and buttons on top. */
export function Shell({ frame, top, children }: { frame: DeskFrame; top?: ReactNode; children: ReactNode }) {
  const { title, siteName, person, place, signOut } = frame;
  const managed = managing.filter((one) => frame.open.includes(one.place));
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
        <Places frame={frame} places={writing} />
        {managed.length > 0 ? <h2>管理</h2> : null}
        <Places frame={frame} places={managed} />
        <a className="n seen" href="/">
          <Icon name="home" />
          看网站
        </a>
        <div className="me">
          <a href={account.path} aria-current={place === 'account' ? 'page' : undefined}>
            <span className="av" aria-hidden="true">
              {Array.from(person.name)[0]}
            </span>
            <span>
              <span className="vh">账号：</span>
              {person.name}
              <br />
              <small>{person.roleName}</small>
            </span>
          </a>
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
        {place === 'account' ? <Further frame={frame} places={managed} /> : null}
      </main>
      <nav className="tabbar" aria-label="后台，手机">
        <Places frame={frame} places={[...writing, { ...account, name: '我的' }]} bare />
      </nav>
    </div>
  );
}

type PlacesProps = { frame: DeskFrame; places: readonly DeskEntry[]; bare?: boolean };

function Places({ frame, places, bare }: PlacesProps) {
  const open = places.filter((one) => frame.open.includes(one.place));
  return open.map(({ place, path, name, icon }) => (
    <a
      key={place}
      className={bare ? undefined : 'n'}
      href={path}
      aria-current={place === frame.place ? 'page' : undefined}
    >
      <Icon name={icon} />
      {name}
      {bare || !frame.counts[place] ? null : <em>{frame.counts[place]}</em>}
    </a>
  ));
}

/** What has no room in a phone's bar. */
function Further({ frame, places }: PlacesProps) {
  return (
    <nav className="further" aria-label="更多">
      <Places frame={frame} places={places} />
      <a className="n" href="/">
        <Icon name="home" />
        看网站
      </a>
    </nav>
  );
}
