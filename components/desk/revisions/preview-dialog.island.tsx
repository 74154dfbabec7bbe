'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { type MadeLink, madeLinkShape } from '#newsroom/story/preview.rule.ts';
import { Icon } from '../../ui/icon.tsx';
import { Choice } from './preview-choice.tsx';
import { PreviewFrame, type PreviewLook } from './preview-frame.island.tsx';
import { askPreview } from './preview-requests.ts';
import { PreviewShare } from './preview-share.island.tsx';

type Props = {
  articleId: number;
  /** What was typed last could not be saved. */
  older?: boolean;
  onClose: () => void;
};

/** Shorter than this, the window's own link is made anew before it is used again. */
const renewBeforeMs = 5 * 60_000;

/** The page as readers will get it, in a window over the desk; and links to it for others. */
export function PreviewDialog({ articleId, older = false, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [look, setLook] = useState<PreviewLook>({ width: 'phone', paper: 'light', elder: false });
  const [sharing, setSharing] = useState(false);
  const { link, message, turn, reload } = useOwnLink(articleId);

  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const close = useCallback(() => dialog.current?.close(), []);

  return (
    <dialog
      ref={dialog}
      className="preview-window inset-0 m-0 size-full max-h-none max-w-none border-0 bg-transparent p-0 text-ink"
      aria-labelledby="preview-window-h"
      onClose={onClose}
    >
      <div className="grid h-full grid-rows-[auto_auto_minmax(0,1fr)] bg-wash">
        <div className="flex flex-wrap items-center gap-2 border-b border-rule bg-raised px-5 py-2 text-sm max-tablet:gap-[0.4rem] max-tablet:px-3">
          <h2
            className="me-2 text-md font-semibold max-tablet:-order-2 max-phone:flex-[1_0_60%]"
            id="preview-window-h"
          >
            预览
          </h2>
          <Choice
            name="pv-width"
            label="宽度"
            value={look.width}
            options={[
              ['phone', '手机'],
              ['desktop', '电脑'],
            ]}
            onChoose={(width) => setLook({ ...look, width })}
          />
          <Choice
            name="pv-paper"
            label="明暗"
            value={look.paper}
            options={[
              ['light', '浅色'],
              ['dark', '深色'],
            ]}
            onChoose={(paper) => setLook({ ...look, paper })}
          />
          <button
            type="button"
            className="btn"
            aria-pressed={look.elder}
            onClick={() => setLook({ ...look, elder: !look.elder })}
          >
            长辈版
          </button>
          <button type="button" className="btn ml-auto max-tablet:ml-0" onClick={() => void reload()}>
            刷新
          </button>
          {link ? (
            <a className="btn" href={link.path} target="_blank" rel="noopener">
              新窗口打开
            </a>
          ) : null}
          <button type="button" className="btn" aria-expanded={sharing} onClick={() => setSharing(!sharing)}>
            <Icon name="share" />
            分享预览链接
          </button>
          {/* The way out stays at the top right. */}
          <button
            type="button"
            className="icon-button min-h-10 min-w-10 max-tablet:-order-1 max-tablet:ml-auto max-phone:min-h-11"
            aria-label="关闭预览"
            onClick={close}
          >
            <Icon name="close" />
          </button>
        </div>
        {older ? (
          <p className="row-start-2 bg-ochre-wash px-5 py-2 text-ochre" role="status">
            最新的改动还没有存上，这里是上次存下的样子。
          </p>
        ) : null}
        <div
          className={`row-start-3 grid min-h-0 ${sharing ? 'sharing grid-cols-[minmax(0,1fr)_22rem] max-tablet:grid-cols-1 max-tablet:overflow-y-auto' : 'grid-cols-1'}`}
        >
          {link ? (
            <PreviewFrame key={turn} path={link.path} look={look} onEscape={close} />
          ) : (
            <p className="place-self-center text-ink-2 max-tablet:in-[.sharing]:hidden" role="status">
              {message || '正在打开预览…'}
            </p>
          )}
          {sharing ? <PreviewShare articleId={articleId} ownId={link?.id ?? null} /> : null}
        </div>
      </div>
    </dialog>
  );
}

/** A link for this window alone, good for an hour; made when the window opens, and anew when it runs out. */
function useOwnLink(articleId: number) {
  const [link, setLink] = useState<MadeLink | null>(null);
  const [message, setMessage] = useState('');
  const [turn, setTurn] = useState(0);
  const asked = useRef(false);

  const make = useCallback(async () => {
    const answer = await askPreview(articleId, madeLinkShape, {
      method: 'POST',
      body: { hours: 1, own: true },
    });
    setLink(answer.ok ? answer.value : null);
    setMessage(answer.ok ? '' : answer.message);
  }, [articleId]);

  useEffect(() => {
    // Once, also where React mounts twice.
    if (asked.current) return;
    asked.current = true;
    void make();
  }, [make]);

  const reload = async () => {
    if (!link || link.expiresAt - Date.now() < renewBeforeMs) await make();
    setTurn((before) => before + 1);
  };
  return { link, message, turn, reload };
}
