import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { limits } from '#lib/limits.ts';
import { lineFor } from '#lib/line.ts';
import { Refusal } from '#lib/refusal.ts';
import { shared } from '#lib/shared.ts';
import { demandLength } from '../demand-length.ts';

const argon = promisify(argon2);

/** Two at once leave half of the pool's threads to files and compression. */
const line = () => shared('password-line', () => lineFor({ abreast: 2, most: limits.passwordsWaiting.most }));

async function derive(...given: Parameters<typeof argon>): Promise<Buffer> {
  const made = await line().run(() => argon(...given));
  if (!made.ok) throw new Refusal('limited', '此刻登录的人太多，请过几秒再试。');
  return made.value;
}

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane; about 30 ms here, off the main thread. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const tagLength = 32;

const encoded = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');

/** An argon2id hash in PHC form, so that its costs stand in it and may be raised later. */
export async function hashPassword(password: string): Promise<string> {
  demandLength('password', password);
  const nonce = randomBytes(16);
  const tag = await derive('argon2id', { message: password.normalize('NFKC'), nonce, tagLength, ...cost });
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${encoded(nonce)}$${encoded(tag)}`;
}

const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/;

export async function verifyPassword({
  hash,
  password,
}: {
  hash: string;
  password: string;
}): Promise<boolean> {
  demandLength('password', password);
  const found = phc.exec(hash);
  if (!found) return false;
  const [, memory, passes, parallelism, nonce = '', tag = ''] = found;
  const wanted = Buffer.from(tag, 'base64');
  const made = await derive('argon2id', {
    message: password.normalize('NFKC'),
    nonce: Buffer.from(nonce, 'base64'),
    tagLength: wanted.length,
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  });
  return timingSafeEqual(made, wanted);
}
