import type { ReactNode } from 'react';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { NoticeBell } from './notice-bell.island.tsx';
import { SignOut } from '../staff/sign-out.tsx';

export type DeskPlace =
  'home' | 'notices' | 'duty' | 'articles' | 'review' | 'import' | 'staff' | 'settings' | 'account';
export type DeskFrame = {
  title: string;
  place: DeskPlace;
  /** The places that this person may go to. */
  open: readonly DeskPlace[];
  /** Shown behind a place's name. */
  counts: Partial<Record<DeskPlace, number>>;
  /** Notices that this person has not read. */
  unread: number;
  siteName: string;
  person: { name: string; roleName: string };
  signOut: () => Promise<void>;
};

type DeskEntry = { place: DeskPlace; path: string; name: string; icon: IconName };

const writing: readonly DeskEntry[] = [
  { place: 'home', path: '/admin/home', name: '工作台', icon: 'home' },
  { place: 'articles', path: '/admin', name: '稿件', icon: 'article' },
  { place: 'review', path: '/admin?state=inReview', name: '待审', icon: 'clock' },
  { place: 'import', path: '/admin/import', name: '导入', icon: 'link' },
];
const managing: readonly DeskEntry[] = [
  { place: 'duty', path: '/admin/duty', name: '值班表', icon: 'clock' },
  { place: 'staff', path: '/admin/staff', name: '成员与权限', icon: 'person' },
  { place: 'settings', path: '/admin/settings', name: '站点设置', icon: 'settings' },
];
const account: DeskEntry = { place: 'account', path: '/admin/account', name: '账号', icon: 'person' };

type ShellProps = {
  frame: DeskFrame;
  /** Right behind the title. */
  beside?: ReactNode;
  top?: ReactNode;
  children: ReactNode;
};

/** The desk's frame: places at the side, or below on a phone, and the page's title and buttons on top. */
export function Shell({ frame, beside, top, children }: ShellProps) {
  const { title, siteName, person, place, signOut } = frame;
  const managed = managing.filter((one) => frame.open.includes(one.place));
  return (
    <div className="desk">
      <a className="skip" href="#main">
        跳到正文
      </a>
      <nav
        className="sticky top-0 row-span-full flex h-screen flex-col gap-[0.15rem] overflow-y-auto border-r border-rule bg-raised px-3 py-[1.1rem] max-phone:hidden"
        aria-label="后台"
      >
        <a
          className="brand flex-row flex-wrap items-baseline justify-start gap-x-[0.6rem] gap-y-2 px-3 pt-1 pb-[1.1rem]"
          href="/admin"
        >
          {/* Up to five characters stand in one line, with 编辑后台 beside or below them; more keep to a smaller size. */}
          <b
            className={
              Array.from(siteName).length > 5
                ? 'text-md leading-tight text-balance'
                : 'text-[1.625rem] whitespace-nowrap'
            }
          >
            {siteName}
          </b>
          <small className="m-0 tracking-[0.08em] whitespace-nowrap">编辑后台</small>
        </a>
        <Places frame={frame} places={writing} look="place" />
        {managed.length > 0 ? (
          <h2 className="px-3 pt-4 pb-[0.35rem] text-2xs font-normal text-ink-3">管理</h2>
        ) : null}
        <Places frame={frame} places={managed} look="place" />
        <a className="place mt-4" href="/">
          <Icon name="eye" />
          看网站
        </a>
        <div className="mt-auto flex items-center gap-[0.7rem] border-t border-rule p-3 text-xs">
          <a
            className="flex min-w-0 flex-1 items-center gap-[0.7rem] rounded-control aria-[current=page]:font-semibold aria-[current=page]:text-azure"
            href={account.path}
            aria-current={place === 'account' ? 'page' : undefined}
          >
            <span
              className="grid size-8 flex-none place-items-center rounded-full bg-azure text-xs text-paper"
              aria-hidden="true"
            >
              {Array.from(person.name)[0]}
            </span>
            <span className="min-w-0 overflow-hidden text-ellipsis">
              <span className="sr-only">账号：</span>
              {person.name}
              <br />
              <small className="text-ink-3">{person.roleName}</small>
            </span>
          </a>
          <SignOut action={signOut} />
        </div>
      </nav>
      <header className="topbar">
        <h1>{title}</h1>
        <div className="mr-auto">{beside}</div>
        <NoticeBell unread={frame.unread} />
        {top}
      </header>
      <main className="px-7 pt-5 pb-12 max-phone:px-4 max-phone:pt-2 max-phone:pb-8" id="main">
        {children}
        {place === 'account' ? <Further frame={frame} places={managed} /> : null}
      </main>
      <nav
        className="tabbar sticky bottom-0 z-6 hidden auto-cols-fr grid-flow-col border-t border-rule bg-raised pb-[env(safe-area-inset-bottom)] max-phone:grid"
        aria-label="后台，手机"
      >
        <Places frame={frame} places={[...writing, { ...account, name: '我的' }]} />
      </nav>
    </div>
  );
}

type PlacesProps = {
  frame: DeskFrame;
  places: readonly DeskEntry[];
  /** Class of a link; without it one of the phone's bar. */
  look?: string;
};

function Places({ frame, places, look }: PlacesProps) {
  const open = places.filter((one) => frame.open.includes(one.place));
  return open.map(({ place, path, name, icon }) => (
    <a key={place} className={look} href={path} aria-current={place === frame.place ? 'page' : undefined}>
      <Icon name={icon} />
      {name}
      {look && frame.counts[place] ? (
        <em className="ml-auto text-2xs text-ink-3 tabular-nums not-italic">{frame.counts[place]}</em>
      ) : null}
    </a>
  ));
}

const line = 'flex min-h-12 items-center gap-[0.7rem] border-t border-rule text-ink-2';

/** What has no room in a phone's bar. */
function Further({ frame, places }: PlacesProps) {
  return (
    <nav className="mt-5 hidden max-phone:grid" aria-label="更多">
      <Places frame={frame} places={places} look={line} />
      <a className={line} href="/">
        <Icon name="eye" />
        看网站
      </a>
    </nav>
  );
}
