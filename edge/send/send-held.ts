import { validateHeaderValue } from 'node:http';
import { limitStalling } from '#edge/judge/connection-limits.ts';
import type { Exchange } from '#edge/judge/exchange.ts';
import { chooseCoding, type Coding, isCompressible } from '#edge/keep/compress.ts';
import { hasTag } from '#edge/keep/etag.ts';
import type { HeldPage } from '#edge/keep/held-page.ts';
import { sendWhole } from './send-whole.ts';

/** How it came about, for the header that tells of it (RFC 9211). */
type How = 'hit' | 'stale' | 'miss' | 'passed' | 'lastGood';

const statusOf: Record<How, string> = {
  hit: 'edge; hit',
  stale: 'edge; hit; detail=renewing',
  miss: 'edge; fwd=miss; stored',
  passed: 'edge; fwd=bypass',
  lastGood: 'edge; hit; detail=last-good-copy',
};

/** True when the page went out: its body stands ready in the coding that this reader takes. */
export function sendReady(exchange: Exchange, page: HeldPage, how: How): boolean {
  const coding = codingFor(exchange, page);
  const body = page.body.ready(coding);
  if (body) sendBytes(exchange, page, { coding, body, how });
  return body !== undefined;
}

/** Packs the page first if need be; true if that made it heavier. */
export async function sendHeld(exchange: Exchange, page: HeldPage, how: How): Promise<boolean> {
  if (sendReady(exchange, page, how)) return false;
  const coding = codingFor(exchange, page);
  sendBytes(exchange, page, { coding, body: await page.body.make(coding), how });
  return true;
}

const codingFor = ({ request }: Exchange, page: HeldPage): Coding =>
  isCompressible(page.type) ? page.body.fitting(takenCoding(request.headers['accept-encoding'])) : 'identity';

/** Browsers say one of a few things here; strangers may say anything. */
const taken = new Map<string, Coding>();
const mostTaken = 200;

function takenCoding(accepted: string | undefined): Coding {
  if (accepted === undefined) return 'identity';
  const known = taken.get(accepted);
  if (known) return known;
  const coding = chooseCoding(accepted);
  if (taken.size >= mostTaken) taken.clear();
  taken.set(accepted, coding);
  return coding;
}

type Outgoing = { coding: Coding; body: Buffer; how: How };

function sendBytes({ request, response }: Exchange, page: HeldPage, { coding, body, how }: Outgoing): void {
  const { 'if-none-match': noneMatch, 'if-match': match } = request.headers;
  // A weak tag matches none strongly, so that only `*` holds (RFC 9110, 13.1.1).
  if (page.status === 200 && match !== undefined && match.trim() !== '*') {
    response.writeHead(412, ['Cache-Control', 'no-store', 'Content-Length', '0']).end();
    return;
  }
  const lines = headerLines(page, coding, body);
  const status = page.status === 200 && hasTag(noneMatch, page.etag) ? 304 : page.status;
  const answer = status === 304 ? { lines: lines.unchanged, body: nothing } : { lines: lines.all, body };
  const standing = request.method === 'GET' && how === 'hit';
  if (standing && sendWhole(response, { status, ...answer, keep: page.uses >= usesToKeep })) return;
  limitStalling(request.socket);
  response.writeHead(status, [...answer.lines.slice(0, -1), statusOf[how]]);
  response.end(request.method === 'HEAD' ? undefined : answer.body);
}

const nothing = Buffer.alloc(0);
/** From so many readers on, the answer to a page stands ready in one piece. */
const usesToKeep = 4;

/** Names and values by turns, the last one what tells how it came about. */
type HeaderLines = { all: string[]; unchanged: string[] };

/** Headers by the very bytes they go with, written once. */
const written = new WeakMap<Buffer, HeaderLines>();

function headerLines(page: HeldPage, coding: Coding, body: Buffer): HeaderLines {
  const known = written.get(body);
  if (known) return known;
  const headers = page.headers.flatMap((list) => Object.entries(list));
  if (page.type !== '') headers.push(['Content-Type', page.type]);
  if (isCompressible(page.type)) headers.push(['Vary', 'Accept-Encoding']);
  if (coding !== 'identity') headers.push(['Content-Encoding', coding]);
  if (page.status === 200) headers.push(['ETag', page.etag]);
  headers.push(['Content-Length', String(body.length)], ['Cache-Status', statusOf.hit]);
  // Node would look at each line; past its writing this is where none may hold a line's end.
  for (const [name, value] of headers) validateHeaderValue(name, value);
  const lines = { all: headers.flat(), unchanged: headers.filter(([name]) => repeated.has(name)).flat() };
  written.set(body, lines);
  return lines;
}

/** What a 304 must repeat (RFC 9110, 15.4.5), and what browsers read on it. */
const repeated = new Set([
  'Cache-Control',
  'CDN-Cache-Control',
  'ETag',
  'Vary',
  'Cache-Tag',
  'Content-Security-Policy',
  'Cache-Status',
]);
