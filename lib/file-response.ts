import { type FileHandle, open } from 'node:fs/promises';

type Span = { start: number; end: number };
type Stamp = { size: number; mtimeMs: number };

/** Up to this size a file is read at once; a stream costs more than it saves. */
const wholeBytes = 256 * 1024;

/**
 * Answers a GET or HEAD with a file that never changes: conditions, one byte range and If-Range as RFC 9110 has them;
 * several ranges in one request get the whole file. Null where there is no such file.
 */
export async function fileResponse(request: Request, path: string, headers: Record<string, string>) {
  const file = await openFile(path);
  if (file === null) return null;
  try {
    const stats = await file.stat();
    const { size, mtimeMs } = stats;
    const etag = etagOf(stats);
    const all = {
      ...headers,
      ETag: etag,
      'Last-Modified': new Date(mtimeMs).toUTCString(),
      'Accept-Ranges': 'bytes',
    };
    if (isOther(request.headers, etag, mtimeMs)) return new Response(null, { status: 412 });
    if (isUnchanged(request.headers, etag, mtimeMs)) return new Response(null, { status: 304, headers: all });

    // A range is for GET alone (RFC 9110, 14.2).
    const range = request.method === 'GET' ? askedRange(request.headers, etag, mtimeMs, size) : null;
    if (range === 'unsatisfiable') {
      return new Response(null, { status: 416, headers: { ...all, 'Content-Range': `bytes */${size}` } });
    }
    const span = range ?? { start: 0, end: size - 1 };
    const length = span.end - span.start + 1;
    const answer = {
      status: range === null ? 200 : 206,
      headers: {
        ...all,
        'Content-Length': String(length),
        ...(range === null ? {} : { 'Content-Range': `bytes ${span.start}-${span.end}/${size}` }),
      },
    };
    if (request.method === 'HEAD' || length === 0) return new Response(null, answer);
    if (length <= wholeBytes) return new Response(await readSpan(file, span), answer);
    return new Response(streamSpan(path, etag, span), answer);
  } finally {
    await file.close();
  }
}

const etagOf = ({ size, mtimeMs }: Stamp) => `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`;

async function openFile(path: string): Promise<FileHandle | null> {
  try {
    return await open(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) {
      return null;
    }
    throw error;
  }
}

/** True where the reader wants the very file that he knows, and it is another. */
function isOther(headers: Headers, etag: string, mtimeMs: number): boolean {
  const tags = headers.get('if-match');
  if (tags !== null) return !tags.split(',').some((tag) => tag.trim() === '*' || tag.trim() === etag);
  return wholeSeconds(mtimeMs) > Date.parse(headers.get('if-unmodified-since') ?? '');
}

function isUnchanged(headers: Headers, etag: string, mtimeMs: number): boolean {
  const tags = headers.get('if-none-match');
  if (tags !== null) {
    return tags.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
  }
  const since = Date.parse(headers.get('if-modified-since') ?? '');
  return wholeSeconds(mtimeMs) <= since;
}

/** As Last-Modified tells them. */
const wholeSeconds = (ms: number) => Math.floor(ms / 1000) * 1000;

/** The one range that is asked for; null: the whole file is to be sent. */
function askedRange(
  headers: Headers,
  etag: string,
  mtimeMs: number,
  size: number,
): Span | 'unsatisfiable' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(headers.get('range') ?? '');
  if (match === null) return null;
  const condition = headers.get('if-range');
  if (condition !== null && condition !== etag && condition !== new Date(mtimeMs).toUTCString()) return null;
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return null;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== '' && last !== '' && Number(last) < start) return null;
  return start >= size ? 'unsatisfiable' : { start, end };
}

async function readSpan(file: FileHandle, { start, end }: Span): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(end - start + 1);
  const { bytesRead } = await file.read(bytes, 0, bytes.length, start);
  return bytes.subarray(0, bytesRead);
}

/**
 * Reads as fast as the reader takes it. The file is opened with the first byte that is taken: an answer to a reader who
 * went away before is dropped by Next unread, with nothing cancelled. It is closed at the end, on a fault, and when the
 * reader goes.
 */
function streamSpan(path: string, etag: string, { start, end }: Span): ReadableStream<Uint8Array> {
  let at = start;
  let opened: Promise<FileHandle> | null = null;
  const close = async () => (await opened)?.close();
  const next = async () => {
    const file = await (opened ??= open(path));
    if (at === start && etagOf(await file.stat()) !== etag) throw new Error('another file took its place');
    const bytes = new Uint8Array(Math.min(wholeBytes, end + 1 - at));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, at);
    if (bytesRead === 0) throw new Error('the file became shorter while it was sent');
    at += bytesRead;
    return bytes.subarray(0, bytesRead);
  };
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          controller.enqueue(await next());
        } catch (error) {
          await close();
          throw error;
        }
        if (at <= end) return;
        await close();
        controller.close();
      },
      cancel: close,
    },
    { highWaterMark: 0 },
  );
}
