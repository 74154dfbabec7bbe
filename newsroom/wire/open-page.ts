import { join } from 'node:path';
import { ChildPool } from '#lib/child/child-pool.ts';
import { limits } from '#lib/limits.ts';
import { log } from '#lib/server/log.ts';
import { Refusal } from '#lib/refusal.ts';
import type { Result } from '#lib/result.ts';
import { type LossCause, isChildLost } from '#lib/child/ruled-child.ts';
import { shared } from '#lib/shared.ts';
import { pageTooLarge } from './page/page-excess.ts';
import type { PageTask, ReadPage } from './page/read-page.ts';

const heapMegabytes = 256;
/** A folder of pages comes one after the other. */
const idleMs = 20_000;
const megabyte = 1024 * 1024;

/**
 * Reads a page in a child process under limits of memory and time: no page ends this one, nor holds its readers.
 * Throws a Refusal where the page cannot be used; one of `unavailable` where the fault is the machine's.
 */
export async function openPage(task: PageTask): Promise<ReadPage> {
  const { source } = task;
  const size = 'bytes' in source ? source.bytes.length : source.text.length;
  if (size > limits.pageFileBytes.most) throw new Refusal('invalid', pageTooLarge);
  const read = await ask<ReadPage>(task);
  if (!read.ok) throw new Refusal('invalid', read.error);
  return read.value;
}

/** A saved page as a picture of itself (see `pagePicture`), drawn in the same process; '' for one that is too large. */
export async function drawPage(html: string): Promise<string> {
  const drawn = await ask<string>({ picture: html });
  return drawn.ok ? drawn.value : '';
}

async function ask<T>(task: PageTask | { picture: string }): Promise<Result<T>> {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made by readPage in a process of ours
    return (await pool().ask(task, limits.pageReading.most / 1000)) as Result<T>;
  } catch (error) {
    log().warn({ err: error }, 'a page could not be read');
    if (isChildLost(error))
      throw new Refusal(error.code === 'lost' ? 'invalid' : 'unavailable', why(error.why));
    throw new Refusal('invalid', '读这个网页时程序出错，没有写入任何内容。请另存为文本后再导入。');
  }
}

const pool = () =>
  shared(
    'foreign-pages',
    () =>
      new ChildPool({
        // Next's bundle has no folder of its own; every command of ours starts in the project's.
        entry: join(/* turbopackIgnore: true */ process.cwd(), 'newsroom/wire/page-child.ts'),
        heapMegabytes,
        mostBytes: limits.pageMemory.most,
        atOnce: 1,
        idleMs,
        mostWaiting: limits.importsWaiting.most,
      }),
  );

function why(cause: LossCause): string {
  const asText = '没有写入任何内容。请另存为文本后再导入。';
  switch (cause) {
    case 'memory':
      return `读这个网页要用的内存超过 ${limits.pageMemory.most / megabyte} MB，${asText}`;
    case 'time':
      return `读这个网页用时超过 ${limits.pageReading.most / 1000} 秒，${asText}`;
    case 'died':
      return `读这个网页时程序出错，${asText}`;
    case 'crowd':
      return `等着导入的网页已有 ${limits.importsWaiting.most} 个，请过几分钟再试。`;
    case 'start':
    case 'stopped':
      return '读网页的程序没有就绪，请稍后再试。';
  }
}
