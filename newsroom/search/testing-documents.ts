import { db } from '#db/client.ts';
import { searchRowId } from '#db/search-index.ts';
import { hanLetters, headlineWords, indexWords, typeWord } from './terms.rule.ts';

const minute = 60_000;
/** Newest of the made-up stories. */
export const syntheticNow = Date.UTC(2026, 2, 1);

/** Common ones come often, as in any language: the first word stands in most texts, the last in hardly one. */
const words =
  '的 是 在 记者 中国 报道 表示 日 了 城市 经济 发展 会议 国家 工作 目前 市场 企业 问题 社会 地区 合作 世界 建设 活动 技术 项目 北京 服务 文化 教育 环境 旅游 医院 交通 水库 渡口 码头 大桥 铁路 航班 雨水 台风 麦收 稻田 茶园 图书馆 博物馆 天文台 射电望远镜 龙舟 皮影戏 C919 5G 2025年 普京 特朗普 安克雷奇'.split(
    ' ',
  );

/** The same «random» numbers in every run. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** Publishes and indexes `count` made-up stories, past all checks, for tests of speed. One an hour, ids from 1. */
export function publishSynthetic(count: number, wordsEach: number): void {
  const random = numbers(7);
  const draw = () => words[Math.floor(words.length * (random.next().value ?? 0) ** 2)] ?? '';
  const text = (length: number) =>
    Array.from({ length }, (_, index) => draw() + (index % 9 === 8 ? '。' : '')).join('');
  const { $client: client } = db();
  client.exec("INSERT OR IGNORE INTO channel (id, path, name) VALUES (1, 'news', '新闻')");
  const article = client.prepare(
    "INSERT INTO article (id, publicId, state, createdAt, updatedAt) VALUES (?, ?, 'published', 0, 0)",
  );
  const revision = client.prepare(
    `INSERT INTO revision (id, articleId, number, staffName, createdAt, updatedAt, type, channelId, headline, body)
     VALUES (?, ?, 1, '', 0, 0, 'text', 1, ?, '{"version":1,"blocks":[]}')`,
  );
  const publication = client.prepare(
    `INSERT INTO publication (articleId, revisionId, slug, channelId, storyTime, firstPublishedAt, publishedAt)
     VALUES (?, ?, ?, 1, ?, 0, 0)`,
  );
  const document = client.prepare(
    "INSERT INTO searchDocument (articleId, revisionId, storyTime, type, headline, text) VALUES (?, ?, ?, 'text', ?, ?)",
  );
  const index = client.prepare(
    'INSERT INTO searchIndex (rowid, headline, text, letters, type) VALUES (?, ?, ?, ?, ?)',
  );
  client.transaction(() => {
    for (let id = 1; id <= count; id += 1) {
      const time = syntheticNow - (count - id) * 60 * minute;
      const [headline, copy] = [text(6), text(wordsEach)];
      article.run(id, `p${id}`);
      revision.run(id, id, headline);
      publication.run(id, id, `s${id}`, time);
      document.run(id, id, time, headline, copy);
      index.run(
        searchRowId(time, id),
        headlineWords(headline),
        indexWords(`${headline}\n${copy}`),
        hanLetters(headline),
        typeWord('text'),
      );
    }
  })();
}
