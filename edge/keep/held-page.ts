import { etagOf } from '../send/send-answer.ts';
import type { HeaderList } from '../render/headers.ts';
import { type PackedBody, packedBody } from './packed-body.ts';
import type { ShelvedPage } from './page-shelf.ts';

/** A finished answer as it goes out: a document, a file for programs, or a redirect. */
export type Finished = {
  status: number;
  type: string;
  body: Buffer;
  headers: readonly HeaderList[];
};

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

/** A body that many read stands with its headers too (whole-answer.ts), so each counts twice. */
export const weighPage = ({ body }: HeldPage): number => 2 * body.bytes() + overheadBytes;

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
