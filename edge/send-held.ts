import { hasTag } from './answer.ts';
import { chooseCoding, type Coding, isCompressible } from './compress.ts';
import type { Exchange } from './context.ts';
import type { HeldPage } from './held-page.ts';

/** How it came about, for the header that tells of it (RFC 9211). */
type How = 'hit' | 'stale' | 'miss' | 'passed' | 'lastGood';

const statusOf: Record<How, string> = {
  hit: 'edge; hit',
  stale: 'edge; hit; detail=renewing',
  miss: 'edge; fwd=miss; stored',
  passed: 'edge; fwd=bypass',
  lastGood: 'edge; hit; detail=last-good-copy',
};

/** Headers by the very bytes they go with, written once: they are most of what an answer costs. */
const written = new WeakMap<Buffer, string[]>();

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
  if (taken.size < mostTaken) taken.set(accepted, coding);
  return coding;
}

type Outgoing = { coding: Coding; body: Buffer; how: How };

function sendBytes({ request, response }: Exchange, page: HeldPage, { coding, body, how }: Outgoing): void {
  const { 'if-none-match': noneMatch, 'if-match': match } = request.headers;
  // A weak tag matches none strongly, so that only `*` holds (RFC 9110, 13.1.1).
  if (match !== undefined && match.trim() !== '*') {
    response.writeHead(412, ['Cache-Control', 'no-store', 'Content-Length', '0']).end();
    return;
  }
  const lines = headerLines(page, coding, body);
  if (page.status === 200 && hasTag(noneMatch, page.etag)) {
    response.writeHead(304, [...unchanged(lines), 'Cache-Status', statusOf[how]]).end();
    return;
  }
  response.writeHead(page.status, how === 'hit' ? lines : [...lines.slice(0, -1), statusOf[how]]);
  if (request.method === 'HEAD') response.end();
  else if (page.uses < usesToText || body.length > longestText) response.end(body);
  else response.end(textOf(body), 'latin1');
}

/** From so many readers on a page is kept as text too. */
const usesToText = 4;
/** What Node writes at once from its stack. */
const longestText = 14 * 1024;

const texts = new WeakMap<Buffer, string>();

/** Byte for byte: Node joins headers and a text for one system call, where headers and a buffer take a dearer one. */
function textOf(body: Buffer): string {
  const known = texts.get(body);
  if (known !== undefined) return known;
  const text = body.toString('latin1');
  texts.set(body, text);
  return text;
}

function headerLines(page: HeldPage, coding: Coding, body: Buffer): string[] {
  const known = written.get(body);
  if (known) return known;
  const lines: string[] = [];
  for (const list of page.headers) for (const [name, value] of Object.entries(list)) lines.push(name, value);
  if (page.type !== '') lines.push('Content-Type', page.type);
  if (isCompressible(page.type)) lines.push('Vary', 'Accept-Encoding');
  if (coding !== 'identity') lines.push('Content-Encoding', coding);
  if (page.status === 200) lines.push('ETag', page.etag);
  lines.push('Content-Length', String(body.length), 'Cache-Status', statusOf.hit);
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
]);

function unchanged(lines: readonly string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at + 1 < lines.length; at += 2) {
    const [name = '', value = ''] = lines.slice(at, at + 2);
    if (repeated.has(name)) kept.push(name, value);
  }
  return kept;
}
