import { useCallback, useEffect, useRef, useState } from 'react';
import type { FoundMedia } from '#newsroom/media/found-media.rule.ts';
import type { MediaKind } from '#newsroom/media/sniff.ts';
import { toldFault } from './desk-answer.ts';
import { uploadFile } from './upload-file.ts';

export type Upload = {
  key: number;
  file: File;
  sent: number;
  fault: string;
  state: 'waiting' | 'going' | 'failed';
};

/** More at once would share one line and one picture machine all the same. */
const atOnce = 2;
let keys = 0;

/** Files on their way: two at a time, each with its progress and its fault. Those that arrived leave the list. */
export function useMediaUploads(kind: MediaKind, onStored: (item: FoundMedia) => void) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const under = useRef(new Map<number, AbortController>());
  const stored = useRef(onStored);
  useEffect(() => {
    stored.current = onStored;
  }, [onStored]);
  useEffect(() => {
    const { current } = under;
    return () => {
      for (const control of current.values()) control.abort();
    };
  }, []);

  const change = useCallback(
    (key: number, next: Partial<Upload>) =>
      setUploads((list) => list.map((one) => (one.key === key ? { ...one, ...next } : one))),
    [],
  );
  const drop = useCallback((key: number) => {
    under.current.get(key)?.abort();
    setUploads((list) => list.filter((one) => one.key !== key));
  }, []);

  useEffect(() => {
    const free = atOnce - under.current.size;
    const next = uploads.filter((one) => one.state === 'waiting' && !under.current.has(one.key));
    for (const { key, file } of next.slice(0, Math.max(0, free))) {
      const control = new AbortController();
      under.current.set(key, control);
      change(key, { state: 'going' });
      uploadFile(file, kind, { signal: control.signal, onProgress: (sent) => change(key, { sent }) })
        .then((item) => {
          stored.current(item);
          drop(key);
        })
        .catch((error: unknown) => {
          if (!control.signal.aborted) change(key, { state: 'failed', fault: toldFault(error) });
        })
        .finally(() => {
          under.current.delete(key);
          // Another one may be waiting for the place.
          setUploads((list) => [...list]);
        });
    }
  }, [kind, uploads, change, drop]);

  const add = useCallback((files: Iterable<File>) => {
    const added = [...files].map((file): Upload => {
      keys += 1;
      return { key: keys, file, sent: 0, fault: '', state: 'waiting' };
    });
    setUploads((list) => [...list, ...added]);
  }, []);
  const retry = useCallback((key: number) => change(key, { state: 'waiting', sent: 0, fault: '' }), [change]);
  return { uploads, add, retry, drop };
}
