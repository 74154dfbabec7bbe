import { useCallback, useEffect, useRef, useState } from 'react';
import { type FoundMedia, mediaPage } from '#newsroom/media/found-media.rule.ts';
import type { MediaKind } from '#newsroom/media/sniff.ts';
import { askDesk, withQuery } from './ask-desk.ts';
import { toldFault } from './desk-answer.ts';

type Shelf = { asked: string; items: FoundMedia[]; next: number | null; pending: boolean; fault: string };

/** As many as fill the window; a rare word may need several questions to find them. */
const enough = 24;
const pauseMs = 220;

/** What is stored of a kind, newest first, page after page. */
export function useMediaPages(kind: MediaKind, query: string) {
  const asked = `${kind} ${query}`;
  const [shelf, setShelf] = useState<Shelf>({ asked, items: [], next: null, pending: true, fault: '' });
  const control = useRef<AbortController | null>(null);

  const load = useCallback(
    async (from: number | null, kept: FoundMedia[]) => {
      control.current?.abort();
      const mine = new AbortController();
      control.current = mine;
      setShelf({ asked, items: kept, next: from, pending: true, fault: '' });
      const items = [...kept];
      let next = from;
      try {
        do {
          const before = next === null ? undefined : String(next);
          const page = await askDesk(
            withQuery('/admin/find/media', { kind, q: query, before }),
            mediaPage,
            mine.signal,
          );
          items.push(...page.items);
          ({ next } = page);
        } while (next !== null && items.length < kept.length + enough);
        setShelf({ asked, items, next, pending: false, fault: '' });
      } catch (error) {
        if (!mine.signal.aborted) setShelf({ asked, items, next, pending: false, fault: toldFault(error) });
      }
    },
    [asked, kind, query],
  );

  useEffect(() => {
    const timer = setTimeout(() => void load(null, []), query === '' ? 0 : pauseMs);
    return () => {
      clearTimeout(timer);
      control.current?.abort();
    };
  }, [load, query]);

  const more = () => {
    if (!shelf.pending && (shelf.next !== null || shelf.fault !== '')) void load(shelf.next, shelf.items);
  };
  const putFirst = (item: FoundMedia) =>
    setShelf((now) => ({ ...now, items: [item, ...now.items.filter((one) => one.id !== item.id)] }));
  return { ...shelf, pending: shelf.pending || shelf.asked !== asked, more, putFirst };
}
