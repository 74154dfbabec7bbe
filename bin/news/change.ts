import { parseArgs } from 'node:util';
import { eq, or } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { address, article } from '#db/schema/article.ts';
import { Refusal } from '#lib/refusal.ts';
import { kill } from '#newsroom/article/kill.ts';
import { publish } from '#newsroom/article/publish.ts';
import { actingPerson } from './acting-person.ts';

const options = { by: { type: 'string' }, reason: { type: 'string' } } as const;

/** Takes a story by its number, its public id, its slug or its whole address. */
function articleNamed(name: string): number {
  const slug = name.replace(/^.*\/article\//, '');
  const row = db()
    .select({ id: article.id })
    .from(article)
    .leftJoin(address, eq(address.articleId, article.id))
    .where(
      or(
        eq(address.slug, slug),
        eq(article.publicId, slug),
        /^\d+$/.test(slug) ? eq(article.id, Number(slug)) : undefined,
      ),
    )
    .get();
  if (!row) throw new Refusal('notFound', `没有稿件“${name}”。`);
  return row.id;
}

const print = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`);

/** `publish STORY… [--reason WHY] [--by NAME]`: publishes the head revision; --reason says why reviews are skipped. */
export const publishCommand = {
  usage: 'publish STORY… [--reason WHY] [--by NAME]',
  async run(args: string[]) {
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
    const stale: string[] = [];
    for (const name of positionals) {
      const id = articleNamed(name);
      const override = values.reason;
      const done = await publish({ by: actingPerson(values.by), id, ...(override ? { override } : {}) });
      stale.push(...done.stale);
      print({ published: id, url: done.path });
    }
    return { stale };
  },
};

/** `kill STORY… --reason WHY [--by NAME]`: takes stories from readers; the reason is shown to them. */
export const killCommand = {
  usage: 'kill STORY… --reason WHY [--by NAME]',
  async run(args: string[]) {
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
    const stale: string[] = [];
    for (const name of positionals) {
      const id = articleNamed(name);
      const done = await kill({ by: actingPerson(values.by), id, reason: values.reason ?? '' });
      stale.push(...done.stale);
      print({ killed: id });
    }
    return { stale, withdrawn: true };
  },
};
