import { LRUCache } from 'lru-cache';
import type { HeaderList } from '#edge/render/headers.ts';
import type { Finished } from '#edge/render/outcomes.ts';
import { etagOf } from './etag.ts';
import { type PackedBody, packedBody } from './packed-body.ts';
import type { ShelvedPage } from './page-shelf.ts';

/** A finished answer that is kept. */
export type HeldPage = {
  status: number;
  type: string;
  etag: string;
  headers: readonly HeaderList[];
  body: PackedBody;
  madeAt: number;
  /** Readers it went to since it was made. */
  uses: number;
  /** When making it anew failed last; 0 while it did not. */
  failedAt: number;
};

/** What all pages on disk have in common. */
export type ShelvedAnswer = Pick<HeldPage, 'status' | 'type' | 'headers'>;

/** Beside its bodies, what an entry costs: its key, its headers, the maps. */
const overheadBytes = 1500;

/** A body that many read stands with its headers too (send-whole.ts), so each counts twice. */
const weighPage = ({ body }: HeldPage): number => 2 * body.bytes() + overheadBytes;

/**
 * Pages that were used last, up to so many bytes. One of more than half of all is not kept: it would drive out the rest,
 * which many more read. 0 bytes keep nothing.
 */
export function lruOfPages(maxBytes: number): LRUCache<string, HeldPage> {
  const most = Math.max(1, Math.floor(maxBytes));
  return new LRUCache({ maxSize: most, maxEntrySize: Math.ceil(most / 2), sizeCalculation: weighPage });
}

/** Takes a page out and answers with it. */
export function takeFrom(pages: LRUCache<string, HeldPage>, path: string): HeldPage | undefined {
  const page = pages.peek(path);
  pages.delete(path);
  return page;
}

/** A page that the disk kept. */
export const unshelve = ({ etag, madeAt, br }: ShelvedPage, answer: ShelvedAnswer): HeldPage => ({
  ...answer,
  etag,
  madeAt,
  body: packedBody({ br }),
  uses: 0,
  failedAt: 0,
});

export const holdPage = ({ body, ...answer }: Finished, madeAt: number): HeldPage => ({
  ...answer,
  etag: etagOf(body),
  body: packedBody({ plain: body }),
  madeAt,
  uses: 0,
  failedAt: 0,
});
