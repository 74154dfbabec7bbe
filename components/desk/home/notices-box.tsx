import { HomeBox } from './home-box.tsx';
import { NoticeLines, type NoticeView } from './notice-lines.tsx';

type Props = { notices: readonly NoticeView[]; unread: number; now: number };

/** 通知和便条: what was not read yet. */
export const NoticesBox = ({ notices, unread, now }: Props) => (
  <HomeBox
    id="notices"
    title="通知和便条"
    count={unread}
    more={{ path: '/admin/notices', name: '全部' }}
    empty={notices.length === 0 ? '没有未读的。' : undefined}
  >
    <NoticeLines notices={notices} now={now} />
  </HomeBox>
);
