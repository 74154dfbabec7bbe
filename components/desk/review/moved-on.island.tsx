'use client';

import { useEffect, useState } from 'react';
import { z } from 'zod';
import { askDesk } from '../pickers/ask-desk.ts';

type Props = { articleId: number; number: number; version: { revisionId: number; saves: number } };

const answer = z.object({ revisionId: z.number(), saves: z.number(), changes: z.number() });

/** A reviewer reads for minutes: that somebody wrote on it meanwhile is told before anything is signed. */
const lookMs = 10_000;

/** «正文又改了 3 处，看改动»: the text that is shown is not the newest any more. */
export function MovedOn({ articleId, number, version }: Props) {
  const { revisionId, saves } = version;
  const [moved, setMoved] = useState<{ of: number; changes: number } | null>(null);
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      const path = `/admin/articles/${articleId}/review/head?seen=${number}`;
      // Without an answer nothing is known; signing asks again in any case.
      const now = await askDesk(path, answer).catch(() => null);
      if (now && (now.revisionId !== revisionId || now.saves !== saves))
        setMoved({ of: revisionId, changes: now.changes });
    };
    const timer = setInterval(() => void look(), lookMs);
    return () => clearInterval(timer);
  }, [articleId, number, revisionId, saves]);

  // What was seen of an earlier text says nothing of this one.
  const shown = moved?.of === revisionId ? moved : null;
  return (
    <div className="msgs" aria-live="polite">
      {shown ? (
        <p className="msg moved">
          {shown.changes > 0 ? `正文又改了 ${shown.changes} 处，` : '正文又改过，'}
          <a
            className="underline underline-offset-[0.25em]"
            href={`/admin/articles/${articleId}/review?view=marks&since=${number}`}
          >
            看改动
          </a>
        </p>
      ) : null}
    </div>
  );
}
