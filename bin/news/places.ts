import { z } from 'zod';
import { write } from '#db/client.ts';
import { limits } from '#lib/limits.ts';
import { placeFieldNames, placeFields } from '#newsroom/wire/place-field.rule.ts';
import { forgetPlace, rememberPlace, sitePlaces } from '#newsroom/wire/site-places.ts';
import { tryPlace } from '#newsroom/wire/try-place.ts';
import { actingPerson } from './acting-person.ts';
import { pageBytes } from './page-bytes.ts';
import { readArguments, wrongUse } from './read-arguments.ts';

const usage = 'places list | export | import 文件… | forget 网站… [--field 项] [--by 姓名]';
const options = { by: { type: 'string' }, field: { type: 'string' } } as const;

/** As `export` prints one and `import` takes it. */
const keptPlace = z.object({
  site: z.string().regex(/^[a-z\d.-]{1,253}$/, '网站要写成 news.example.cn 的样子'),
  field: z.enum(placeFields, `要记的一项是 ${placeFields.join('、')} 之一`).default('copy'),
  path: z.string().min(1).max(limits.placePath.most, '位置太长'),
});

/**
 * Where copy and fields stand on pages of which sites, as someone showed at the desk: a line of JSON each. `export` prints what
 * `import` takes; each is tried on the newest page of its site, and one that reads nothing there is not kept.
 */
export const placesCommand = {
  usage,
  async run(args: string[]): Promise<void> {
    const { positionals, values } = readArguments(args, { options, usage });
    const [act, ...names] = positionals;
    const listed = act === 'list' || act === 'export';
    if (listed ? names.length > 0 : names.length === 0) throw wrongUse(usage);
    if (listed) {
      for (const { site, field, path, ...kept } of sitePlaces())
        print({ site, field, path, ...(act === 'list' ? kept : {}) });
    } else if (act === 'import') {
      for (const name of names) await takeIn(name, values.by);
    } else if (act === 'forget') {
      const field = values.field === undefined ? undefined : fieldNamed(values.field);
      for (const site of names) {
        await forgetPlace({ by: actingPerson(values.by), site, field });
        print({ site, ...(field === undefined ? {} : { field }), forgotten: true });
      }
    } else throw wrongUse(usage);
  },
};

const print = (one: object): void => void process.stdout.write(`${JSON.stringify(one)}\n`);

/** source or 来源. */
function fieldNamed(name: string) {
  const field = placeFields.find((one) => one === name || placeFieldNames[one] === name);
  if (field === undefined) throw wrongUse(usage, `没有“${name}”这一项，有：${placeFields.join('、')}。`);
  return field;
}

async function takeIn(name: string, asked: string | undefined): Promise<void> {
  const by = actingPerson(asked);
  const lines = new TextDecoder().decode(await pageBytes(name)).split('\n');
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const read = placeOf(line);
    const told = `${name} 第 ${at + 1} 行`;
    if (typeof read === 'string') {
      fail(`${told}：${read}`);
      continue;
    }
    const { on, reads } = await tryPlace(read);
    if (!reads) {
      fail(
        on === null
          ? `${told}：“${read.path}”不是选择器，没有记。`
          : `${told}：在 ${read.site} 的 ${on} 上什么也读不出，没有记。`,
      );
      continue;
    }
    await write((tx) => rememberPlace(tx, by, read));
    print({ ...read, triedOn: on });
  }
}

function placeOf(line: string): z.infer<typeof keptPlace> | string {
  try {
    const { success, data, error } = keptPlace.safeParse(JSON.parse(line));
    return success ? data : (error.issues[0]?.message ?? '读不懂这一行。');
  } catch {
    return '这一行不是 JSON。';
  }
}

function fail(told: string): void {
  process.exitCode = 1;
  process.stderr.write(`${told}\n`);
}
