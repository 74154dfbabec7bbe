import { Refusal } from '#lib/refusal.ts';
import { can, demand } from '#newsroom/staff/can.rule.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { changeArticle } from './bulk-change.ts';
import { bulkEach } from './bulk-each.ts';
import type { BulkAnswer } from './bulk.rule.ts';

type Order = { by: Person; ids: readonly number[]; add: readonly string[]; remove: readonly string[] };

/** 加标签、去标签: on each article at once. New ones go behind those it has. */
export async function bulkTag({ by, ids, add, remove }: Order): Promise<BulkAnswer> {
  if (!can(by, 'article.write')) demand(by, 'article.write');
  if (add.length + remove.length === 0) throw new Refusal('invalid', '请写要加或要去的标签。', 'add');
  const both = add.find((name) => remove.includes(name));
  if (both) throw new Refusal('invalid', `“${both}”同时在加和去两栏里。`, 'remove');
  return bulkEach(ids, (id) =>
    changeArticle({
      by,
      id,
      edit: (input) => {
        const kept = input.tags.filter((name) => !remove.includes(name));
        const tags = [...new Set([...kept, ...add])];
        return tags.join('\n') === input.tags.join('\n') ? null : { ...input, tags };
      },
      override: '批量改标签',
    }),
  );
}
