import { eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { article } from '#db/schema/article.ts';
import { channel } from '#db/schema/channel.ts';
import { media } from '#db/schema/media.ts';
import { Refusal } from '#lib/refusal.ts';
import type { ArticleInput } from '#newsroom/revision/article-input.rule.ts';

/**
 * Refuses input that names what is not there (any more), and says in which field: SQLite alone would only refuse it
 * all, without a word that an editor could do something with.
 */
export function demandReferences(tx: Tx, input: ArticleInput): void {
  const hasChannel = (id: number) =>
    tx.select({ id: channel.id }).from(channel).where(eq(channel.id, id)).get() !== undefined;
  if (!hasChannel(input.channelId)) throw new Refusal('invalid', '这个频道已经没有了，请另选。', 'channelId');
  if (!input.extraChannels.every(hasChannel)) {
    throw new Refusal('invalid', '“同时出现在”的频道有的已经没有了，请另选。', 'extraChannels');
  }
  const { leadMediaId } = input;
  if (
    leadMediaId !== null &&
    !tx.select({ id: media.id }).from(media).where(eq(media.id, leadMediaId)).get()
  ) {
    throw new Refusal('invalid', '题图已经不在媒体库里，请另选。', 'leadMediaId');
  }
  const wanted = [...new Set(input.related.map((one) => one.id))];
  if (wanted.length === 0) return;
  const found = tx.select({ id: article.id }).from(article).where(inArray(article.id, wanted)).all();
  if (found.length < wanted.length) {
    throw new Refusal('invalid', '相关阅读里有的稿件已经没有了，请去掉。', 'related');
  }
}
