'use client';

import { useEffect, useState } from 'react';
import { z } from 'zod';
import { Icon } from '../../ui/icon.tsx';
import { askDesk } from '../pickers/ask-desk.ts';

const everyMs = 30_000;
const answer = z.object({ unread: z.number() });

/** The way to one's notices, with how many are unread. It asks every half minute, while somebody looks at the page. */
export function NoticeBell({ unread }: { unread: number }) {
  const [heard, setHeard] = useState({ told: unread, unread });
  // A page that was made anew knows better than what was heard before.
  if (heard.told !== unread) setHeard({ told: unread, unread });
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState !== 'visible') return;
      askDesk('/admin/notices/unread', answer).then(
        (told) => setHeard((before) => ({ ...before, unread: told.unread })),
        // Signed out, or no network: what the page said stands until the next try.
        () => {},
      );
    }, everyMs);
    return () => clearInterval(timer);
  }, []);
  return (
    <a
      className="icon-button bell"
      href="/admin/notices"
      aria-label={heard.unread > 0 ? `通知，${heard.unread} 条未读` : '通知'}
      title="通知"
    >
      <Icon name="bell" />
      {heard.unread > 0 ? <b aria-hidden="true">{heard.unread > 99 ? '99+' : heard.unread}</b> : null}
    </a>
  );
}
