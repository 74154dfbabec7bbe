'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import {
  type MadeLink,
  type OpenLink,
  type PreviewHours,
  madeLinkShape,
  openLinksShape,
  previewHours,
  previewHoursNames,
} from '#newsroom/story/preview.rule.ts';
import { QrCode } from '../../story/qr-code.tsx';
import { updatedText } from '../form/updated-text.ts';
import { Choice } from './preview-choice.tsx';
import { type Asked, askPreview } from './preview-requests.ts';

type Props = {
  articleId: number;
  /** The link of this very window, which is nobody else's. */
  ownId: string | null;
};

const validities = previewHours.map((hours) => [String(hours), previewHoursNames[hours]] as const);

/** 分享预览链接: makes one, shows it to be copied or scanned, and lists those that still open. */
export function PreviewShare({ articleId, ownId }: Props) {
  const [hours, setHours] = useState<PreviewHours>(24);
  const [made, setMade] = useState<MadeLink | null>(null);
  const { links, at, message, say, load, revoke } = useLinks(articleId);

  async function make() {
    const answer = await askPreview(articleId, madeLinkShape, { method: 'POST', body: { hours } });
    if (!answer.ok) return say(answer.message);
    setMade(answer.value);
    say(`链接已生成，${previewHoursNames[hours]}内有效。`);
    await load();
  }

  async function end(link: OpenLink) {
    await revoke(link);
    if (made?.id === link.id) setMade(null);
  }

  return (
    <section
      className="preview-share grid content-start gap-3 overflow-y-auto border-l border-rule bg-raised px-5 pt-4 pb-8 text-sm max-tablet:border-0"
      aria-labelledby="preview-share-h"
    >
      <h3 className="text-base font-semibold" id="preview-share-h">
        分享预览链接
      </h3>
      <p className="plain">拿到链接的人不用登录，就能看到这篇稿件当前的样子，看不到别的。</p>
      <Choice
        name="pv-hours"
        label="有效期"
        value={String(hours)}
        options={validities}
        onChoose={(value) => setHours(previewHours.find((one) => String(one) === value) ?? 24)}
      />
      <button type="button" className="btn primary justify-self-start" onClick={() => void make()}>
        生成链接
      </button>
      <p className="plain empty:hidden" role="status">
        {message}
      </p>
      {made ? <NewLink link={made} say={say} /> : null}
      <h4 className="border-t border-rule pt-3 text-xs font-semibold">有效的链接</h4>
      {links.filter((one) => one.id !== ownId).length === 0 ? <p className="plain">还没有。</p> : null}
      <ul>
        {links
          .filter((one) => one.id !== ownId)
          .map((one) => (
            <li key={one.id} className="flex items-center justify-between gap-3 py-2 leading-[1.5]">
              <span>
                {one.staffName}，{updatedText(one.createdAt, at)} 生成
                <small className="block text-2xs text-ink-3">有效至 {updatedText(one.expiresAt, at)}</small>
              </span>
              <button type="button" className="btn" onClick={() => void end(one)}>
                作废<span className="sr-only">：{one.staffName}的链接</span>
              </button>
            </li>
          ))}
      </ul>
    </section>
  );
}

function NewLink({ link, say }: { link: MadeLink; say: (words: string) => void }) {
  const field = useRef<HTMLInputElement>(null);

  async function copy() {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(link.url);
    } catch {
      // The clipboard is for secure pages only; on a plain address of a LAN the old way still works.
      document.execCommand('copy');
    }
    say('已复制。');
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-2">
      <input ref={field} className="box" readOnly value={link.url} aria-label="预览链接" />
      <button type="button" className="btn" onClick={() => void copy()}>
        复制
      </button>
      <QrCode url={link.url} label="预览链接的二维码" />
    </div>
  );
}

function useLinks(articleId: number) {
  const [{ links, at }, setLinks] = useState<{ links: OpenLink[]; at: number }>({ links: [], at: 0 });
  const [message, say] = useState('');
  const take = useCallback((answer: Asked<{ links: OpenLink[] }>) => {
    if (answer.ok) setLinks({ ...answer.value, at: Date.now() });
    else say(answer.message);
    return answer.ok;
  }, []);
  const load = useCallback(
    () => askPreview(articleId, openLinksShape, { method: 'GET' }).then(take),
    [articleId, take],
  );
  const revoke = useCallback(
    async ({ id }: OpenLink) => {
      const body = { link: id };
      const answer = await askPreview(articleId, openLinksShape, { method: 'DELETE', body });
      if (take(answer)) say('已作废，打不开了。');
    },
    [articleId, take],
  );
  useEffect(() => {
    void askPreview(articleId, openLinksShape, { method: 'GET' }).then(take);
  }, [articleId, take]);
  return { links, at, message, say, load, revoke };
}
