'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';

export type PreviewLook = { width: 'phone' | 'desktop'; paper: 'light' | 'dark'; elder: boolean };

type Props = { path: string; look: PreviewLook; onEscape: () => void };

const widths = { phone: 390, desktop: 1440 } as const;
const phoneHeight = 844;
/** All that a page of ours does for readers, with its own scripts and storage; but it never leads the desk away. */
const allowed =
  'allow-same-origin allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox';

/** The preview at a reader's width, drawn smaller where the desk has less room. */
export function PreviewFrame({ path, look, onEscape }: Props) {
  const stage = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const room = useRoom(stage);
  const width = widths[look.width];
  const scale = Math.min(1, room.width / width);
  const height = Math.min(room.height / scale, look.width === 'phone' ? phoneHeight : Infinity);

  const shown = useRef(look);
  useEffect(() => {
    shown.current = look;
    dress(frame.current, look);
  }, [look]);

  function arrived() {
    const inner = frame.current?.contentDocument;
    if (!inner) return;
    dress(frame.current, look);
    // The page's own script puts on what this browser's reader chose, and that comes last.
    inner.defaultView?.addEventListener('pageshow', () => dress(frame.current, shown.current));
    keepInside(inner, path);
    inner.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !inner.querySelector(':popover-open, dialog[open]')) onEscape();
    });
  }

  return (
    <div
      ref={stage}
      className="m-4 grid min-h-0 min-w-0 content-start justify-center overflow-hidden max-tablet:m-2 max-tablet:in-[.sharing]:hidden"
    >
      {room.width > 0 ? (
        <div
          className="overflow-hidden rounded-control bg-paper shadow-shade"
          style={{ width: width * scale, height: height * scale }}
        >
          <iframe
            ref={frame}
            className="block origin-top-left border-0"
            title="稿件预览"
            src={path}
            sandbox={allowed}
            onLoad={arrived}
            style={{ width, height, transform: `scale(${scale})` }}
          />
        </div>
      ) : null}
    </div>
  );
}

/** As a reader without settings of his own sees it, but for what was chosen here. Nothing of it is kept. */
function dress(frame: HTMLIFrameElement | null, { paper, elder }: PreviewLook): void {
  const root = frame?.contentDocument?.documentElement;
  if (!root) return;
  for (const name of ['size', 'face', 'indent']) delete root.dataset[name];
  root.dataset['theme'] = paper;
  if (elder) root.dataset['mode'] = 'elder';
  else delete root.dataset['mode'];
}

/** Other pages of the site refuse to be framed: what leads there opens in a window of its own. */
function keepInside(inner: Document, path: string): void {
  const leaves = (address: string) => {
    const url = new URL(address, location.href);
    return url.origin !== location.origin || !(url.pathname === path || url.pathname.startsWith(`${path}/`));
  };
  // What is in the frame was made by its own window's classes, not by ours.
  const view = inner.defaultView;
  inner.addEventListener(
    'click',
    (event) => {
      const link = view && event.target instanceof view.Element ? event.target.closest('a') : null;
      if (link?.href && leaves(link.href)) openApart(link);
    },
    true,
  );
  for (const form of inner.forms) form.target = '_blank';
}

function openApart(link: HTMLAnchorElement): void {
  link.target = '_blank';
  link.rel = 'noopener';
}

function useRoom(stage: RefObject<HTMLElement | null>) {
  const [room, setRoom] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const watch = new ResizeObserver(([entry]) => {
      if (entry) setRoom({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [stage]);
  return room;
}
