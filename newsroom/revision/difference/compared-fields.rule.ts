import { longTime } from '#lib/dates.ts';
import { relationNames, typeNames } from '#newsroom/body/kinds.rule.ts';
import type { ArticleInput } from '../article-input.rule.ts';

/** What stands behind the ids that a revision holds. */
export type RevisionNames = {
  channels: ReadonlyMap<number, string>;
  headlines: ReadonlyMap<number, string>;
};

export type ComparedField = { name: string } & (
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'picture'; mediaId: string | null }
);

type FieldsOf = Omit<ArticleInput, 'body'>;

/** All that an editor sets beside the copy, as words, in the order in which readers meet it. */
export function comparedFields(input: FieldsOf, names: RevisionNames): ComparedField[] {
  const shown: { [K in keyof FieldsOf]: ComparedField } = {
    headline: text('标题', input.headline),
    kicker: text('引题', input.kicker),
    shortHeadline: text('短标题', input.shortHeadline),
    standfirst: text('导语', input.standfirst),
    leadMediaId: { name: '题图', kind: 'picture', mediaId: input.leadMediaId },
    leadAlt: text('题图替代文字', input.leadAlt),
    type: text('体裁', typeNames[input.type]),
    channelId: text('频道', channelName(input.channelId, names)),
    extraChannels: list(
      '其他频道',
      input.extraChannels.map((id) => channelName(id, names)),
    ),
    contributors: list(
      '署名',
      input.contributors.map(({ role, name }) => `${role}：${name}`),
    ),
    tags: list('标签', input.tags),
    event: text('事件', input.event),
    dateline: text('电头', input.dateline?.text ?? ''),
    sourceName: text('来源', input.sourceName),
    sourceUrl: text('来源链接', input.sourceUrl),
    storyTime: text('稿件时间', input.storyTime === null ? '' : longTime(input.storyTime)),
    related: list(
      '相关阅读',
      input.related.map(
        ({ id, relation }) => `${relationNames[relation]}：${names.headlines.get(id) ?? `稿件 ${id}`}`,
      ),
    ),
    aiMade: text('AI 生成', input.aiMade ? '是' : ''),
  };
  return Object.values(shown);
}

const channelName = (id: number, { channels }: RevisionNames) => channels.get(id) ?? `频道 ${id}`;
const text = (name: string, value: string): ComparedField => ({ name, kind: 'text', text: value });
const list = (name: string, items: string[]): ComparedField => ({ name, kind: 'list', items });
