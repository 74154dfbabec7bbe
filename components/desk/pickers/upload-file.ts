import { z } from 'zod';
import { type FoundMedia, foundMedia } from '#newsroom/media/found-media.rule.ts';
import type { MediaKind } from '#newsroom/media/sniff.ts';
import { DeskFault, readAnswer, withQuery } from './ask-desk.ts';

const answer = z.object({ item: foundMedia });

type Watch = {
  /** From 0 to 1; 1 is sent whole and being worked on. */
  onProgress?: (sent: number) => void;
  signal?: AbortSignal;
};

/**
 * Sends one file of the kind that there is a place for, and answers once it can be shown. Throws a DeskFault. (fetch
 * tells no progress.)
 */
export function uploadFile(
  file: File,
  only: MediaKind,
  { onProgress, signal }: Watch = {},
): Promise<FoundMedia> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', withQuery('/admin/find/media/upload', { name: file.name.slice(-300), only }));
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress?.(loaded / Math.max(1, total)),
    );
    request.addEventListener('load', () => {
      try {
        resolve(readAnswer(request.status, request.responseText, answer).item);
      } catch (error) {
        reject(error instanceof Error ? error : new Error('not an answer', { cause: error }));
      }
    });
    request.addEventListener('error', () => reject(new DeskFault('连接中断，没有传完。')));
    request.addEventListener('abort', () => reject(new DeskFault('已取消。')));
    signal?.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
