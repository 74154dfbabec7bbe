import { join } from 'node:path';
import { z } from 'zod';
import type { Rendition } from '#db/schema/media.ts';
import { ChildPool } from '#lib/child/child-pool.ts';
import { limits } from '#lib/limits.ts';
import { log } from '#lib/server/log.ts';
import { Refusal } from '#lib/refusal.ts';
import { type ChildLost, isChildLost } from '#lib/child/ruled-child.ts';
import { shared } from '#lib/shared.ts';
import type { ForeignTask } from './foreign-task.ts';
import { aiLabelShape } from './label/ai-label.rule.ts';

const atOnce = 2;
const heapMegabytes = 160;
/** A desk uploads in bursts; between them the memory is the server's again. */
const idleMs = 20_000;
const megabyte = 1024 * 1024;

const facts = z.object({
  width: z.number().int().positive().nullable(),
  height: z.number().int().positive().nullable(),
  durationMs: z.number().int().positive().nullable(),
  aiLabel: aiLabelShape.nullable(),
});
export type ForeignFacts = z.infer<typeof facts>;

const made = z.object({
  renditions: z.array(
    z.object({
      name: z.string().regex(/^[\w.]+$/),
      type: z.string(),
      width: z.number().nullable(),
      height: z.number().nullable(),
      bytes: z.number(),
    }),
  ),
  /** A film that plays only once it is loaded whole. */
  late: z.boolean(),
});

/**
 * What a file says of itself, read in a child process under limits of memory and time: no file ends this one, nor
 * holds its readers. Throws a Refusal that names the file where it cannot be used; one of `unavailable` where the
 * fault is the machine's.
 */
export async function inspectForeign(
  task: Omit<ForeignTask & { do: 'inspect' }, 'do'>,
  fileName: string,
): Promise<ForeignFacts> {
  return facts.parse(await ask({ do: 'inspect', ...task }, limits.mediaOpening.most, fileName));
}

/** Makes what readers get of a file, in such a process; throws as inspectForeign does, and faults of the disk. */
export async function makeForeign(
  task: Omit<ForeignTask & { do: 'make' }, 'do'>,
  fileName: string,
): Promise<{ renditions: Rendition[]; late: boolean }> {
  return made.parse(await ask({ do: 'make', ...task }, limits.mediaDrawing.most, fileName));
}

async function ask(task: ForeignTask, cpuMs: number, fileName: string): Promise<unknown> {
  try {
    return await pool().ask(task, cpuMs / 1000);
  } catch (error) {
    if (isChildLost(error)) {
      log().warn({ err: error, fileName }, 'the process that opened a foreign file was lost');
      throw refusalFor(error, fileName, cpuMs);
    }
    if (isForeseen(error)) throw error;
    log().error({ err: error, fileName }, 'a foreign file could not be opened');
    throw new Refusal('invalid', `「${fileName}」打不开，文件可能已损坏。请重新导出后再上传。`, 'file');
  }
}

/** Refusals and faults of the disk bear a code; the rest, Node's own complaints too, are files we did not think of. */
const isForeseen = (error: unknown) =>
  error instanceof Error && 'code' in error && !String(error.code).startsWith('ERR_');

const pool = () =>
  shared(
    'foreign-media',
    () =>
      new ChildPool({
        // Next's bundle has no folder of its own; every command of ours starts in the project's.
        entry: join(/* turbopackIgnore: true */ process.cwd(), 'newsroom/media/foreign-child.ts'),
        heapMegabytes,
        mostBytes: limits.mediaMemory.most,
        atOnce,
        idleMs,
        mostWaiting: limits.mediaWaiting.most,
      }),
  );

function refusalFor(lost: ChildLost, fileName: string, cpuMs: number): Refusal {
  switch (lost.why) {
    case 'memory':
      return new Refusal(
        'invalid',
        `打开「${fileName}」要用的内存超过 ${limits.mediaMemory.most / megabyte} MB，不能用。请缩小，或另存为普通的（非渐进式）JPEG 后再上传。`,
        'file',
      );
    case 'time':
      return new Refusal(
        'invalid',
        `处理「${fileName}」用时超过 ${cpuMs / 1000} 秒，不能用。请缩小或重新导出后再上传。`,
        'file',
      );
    case 'died':
      return new Refusal(
        'invalid',
        `打开「${fileName}」时程序出错，文件可能已损坏，不能用。请重新导出后再上传。`,
        'file',
      );
    case 'crowd':
      return new Refusal(
        'unavailable',
        `等着处理的文件已有 ${limits.mediaWaiting.most} 个，请过几分钟再上传。`,
        'file',
      );
    case 'start':
    case 'stopped':
      return new Refusal('unavailable', '处理图片和视频的程序没有就绪，请稍后再试。', 'file');
  }
}
