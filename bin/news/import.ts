import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { isRefusal, Refusal } from '#lib/refusal.ts';
import { storeMediaFile } from '#newsroom/media/store-media.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { type ImportOutcome, importPage } from '#newsroom/wire/import-page.ts';
import { companionsLeftWords } from '#newsroom/publication/publish-companions.ts';
import { actingPerson } from './acting-person.ts';
import { pageBytes, pageFiles } from './page-bytes.ts';
import { readArguments, wrongUse } from './read-arguments.ts';

const options = {
  publish: { type: 'boolean', default: false },
  'make-channels': { type: 'boolean', default: false },
  'with-related': { type: 'boolean', default: false },
  media: { type: 'string' },
  'keep-punctuation': { type: 'boolean', default: false },
  by: { type: 'string' },
} as const;

const usage =
  'import 文件或目录… [--publish [--with-related]] [--make-channels] [--media 目录] [--keep-punctuation] [--by 姓名]';
const override = '命令行导入，直接发布';
const pictureNames = new Set(['.jpg', '.jpeg', '.png', '.webp', '.avif', '.gif', '.tif', '.tiff', '.heic']);

/**
 * Imports article pages, `-` from standard input. One line of JSON a page on stdout; a page that fails is one line
 * on stderr, the others still come in, and the exit code is 1. So it is where a page came in and may not be published:
 * it stays a draft.
 */
export async function importCommand(args: string[]): Promise<{ stale: string[] }> {
  const { positionals, values } = readArguments(args, { options, usage });
  if (positionals.length === 0) throw wrongUse(usage, '没有指定文件。');
  const by = actingPerson(values.by);
  const pictures = values.media === undefined ? [] : await pictureFiles(values.media);
  const stale: string[] = [];
  const files = await pageFiles(positionals);
  for (const [at, name] of files.entries()) {
    if (files.length > 20 && at % 20 === 0) process.stderr.write(`${at} / ${files.length}\n`);
    try {
      const outcome = await importPage({
        by,
        fileName: name === '-' ? 'stdin' : basename(name),
        bytes: await pageBytes(name),
        keepPunctuation: values['keep-punctuation'],
        makeChannels: values['make-channels'],
        media: (count) => storePictures(by, pictures, { count, publish: values.publish }),
        ...(values.publish ? { publish: { override, withRelated: values['with-related'] } } : {}),
      });
      stale.push(...outcome.stale);
      report(name, outcome);
    } catch (error) {
      process.exitCode = 1;
      process.stderr.write(`${name}：${explain(error)}\n`);
    }
  }
  return { stale };
}

/** The pictures of a folder by name, 2 before 10. */
async function pictureFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw new Refusal('invalid', `读不了图片目录：${explain(error)}`);
  });
  return names
    .filter((name) => !name.startsWith('.') && pictureNames.has(extname(name).toLowerCase()))
    .sort(new Intl.Collator('zh', { numeric: true }).compare)
    .map((name) => join(folder, name));
}

/** Stores the next `count` pictures and takes them off the list, so that a second page gets those that follow. */
async function storePictures(
  by: Person,
  pictures: string[],
  { count, publish }: { count: number; publish: boolean },
): Promise<string[]> {
  const ids: string[] = [];
  for (const path of pictures.splice(0, count)) {
    const { id } = await storeMediaFile({ by, fileName: basename(path), path, only: 'image' });
    ids.push(id);
  }
  if (publish && ids.length > 0) process.stderr.write(`正在生成 ${ids.length} 张图片的各种尺寸……\n`);
  return ids;
}

function report(name: string, outcome: ImportOutcome): void {
  const { status, importId, id, path, headline, changes, dropped, related, pictures, disclaimer } = outcome;
  const { proposal, left, heldBack, doubts, unpublished } = outcome;
  const items = related.map((one) => ({ id: one.id, type: one.type, url: one.path, headline: one.headline }));
  const line = {
    url: path,
    status,
    id,
    headline,
    changes,
    dropped,
    importId,
    pictures,
    disclaimer,
    related: items,
    ...(proposal.state === 'open' ? { proposed: { channels: proposal.channels } } : {}),
    ...(left.length > 0 ? { left } : {}),
    ...(heldBack > 0 ? { heldBack } : {}),
    ...(doubts.length > 0 ? { doubts } : {}),
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
  const waiting = pictures.waiting > 0 ? `；${pictures.waiting} 处图片待补` : '';
  const said = {
    imported: `已导入：${headline}，标点改动 ${changes} 处${waiting}`,
    updated: `已有这篇稿件，内容不同，存为新的一版：${headline}`,
    unchanged: `此前已导入，没有改动：${headline}`,
  };
  process.stderr.write(`${name}：${said[status]}\n`);
  if (proposal.state === 'open') process.stderr.write(`${name}：${proposed(proposal.channels, importId)}\n`);
  for (const doubt of doubts) process.stderr.write(`${name}：${doubt}\n`);
  if (heldBack > 0)
    process.stderr.write(`${name}：相关阅读的 ${heldBack} 篇短稿没有一并发布。一并发布：加 --with-related\n`);
  if (left.length > 0) process.stderr.write(`${name}：${companionsLeftWords(left)}\n`);
  if (unpublished !== '') {
    process.exitCode = 1;
    process.stderr.write(`${name}：存为草稿，没有发布。${unpublished}\n`);
  }
}

/** What waits for consent, and how to give it. */
function proposed(channels: readonly string[], importId: number): string {
  const adopt = `采用：npm run news -- adopt ${importId}`;
  return channels.length === 0
    ? `免责声明关系到全站，只记在导入报告里。${adopt}`
    : `频道“${channels.join(' › ')}”还不全，没有擅自建，稿件先放在已有的频道里等。${adopt}；以后导入时就建：加 --make-channels`;
}

function explain(error: unknown): string {
  if (isRefusal(error)) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '没有这个文件。';
  if (error instanceof Error && 'code' in error && error.code === 'EISDIR') return '这是目录，不是文件。';
  return (error instanceof Error ? error.message : String(error)).replaceAll('\n', ' ');
}
