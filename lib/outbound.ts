import { type LookupAddress, lookup } from 'node:dns';
import { request as plainRequest } from 'node:http';
import { request as safeRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { env } from './env.ts';
import { limits } from './limits.ts';

type Sent = { headers: Record<string, string>; body: string };
export type OutboundAnswer = { status: number; text: string };

const patienceMs = 5000;

/** Why nothing may be sent there, in a sentence for people; null where it may. */
export function whyNotOutbound(address: string): string | null {
  if (!URL.canParse(address)) return '请填完整的网址。';
  const { protocol, username, password } = new URL(address);
  if (protocol !== 'https:' && !(protocol === 'http:' && env().OUTBOUND_PRIVATE))
    return '网址须以 https:// 开头。';
  return username === '' && password === '' ? null : '网址里不能带用户名和密码。';
}

/**
 * Sends a text to a server outside. Addresses inside (this machine, its network, link-local) are refused when the
 * connection is made, whatever name led there; redirects are not followed. Throws where no answer came.
 */
export function postOut(address: string, { headers, body }: Sent): Promise<OutboundAnswer> {
  const why = whyNotOutbound(address);
  if (why !== null) return Promise.reject(new Error(why));
  const url = new URL(address);
  const host = url.hostname.replace(/^\[([^\]]*)\]$/, '$1');
  if (isIP(host) && !mayReach(host)) return Promise.reject(new Error(inside));
  const send = url.protocol === 'https:' ? safeRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(patienceMs);
    const asked = send(url, { method: 'POST', agent: false, lookup: outsideOnly, headers, signal });
    asked.once('error', (error) => reject(signal.aborted ? new Error('等了几秒没有回音') : error));
    asked.once('response', (response) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      const end = () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() });
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes <= limits.outboundAnswer.most) chunks.push(chunk);
        else response.destroy();
      });
      response.once('close', end);
    });
    asked.end(body);
  });
}

const inside = '这个网址在内网，没有发。要发到内网，请设 OUTBOUND_PRIVATE=1。';

const mayReach = (address: string): boolean =>
  env().OUTBOUND_PRIVATE || ipaddr.process(address).range() === 'unicast';

/** The name is looked up here and nowhere else, so that what was judged is what is connected to. */
const outsideOnly: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, found: LookupAddress[]) => {
    const [first] = found ?? [];
    if (error || !first) return done(error ?? new Error('没有这个域名'), '');
    if (found.some(({ address }) => !mayReach(address))) return done(new Error(inside), '');
    if (options.all) return done(null, found);
    done(null, first.address, first.family);
  });
};
