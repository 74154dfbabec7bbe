import type { NameKind } from '#newsroom/site/paths.rule.ts';

/** What a name is the name of. */
export const nameKindWords: Record<NameKind, string> = {
  tag: '标签',
  source: '来源',
  reporter: '记者',
  photographer: '摄影',
};

export const nameDescriptions: Record<NameKind, (name: string) => string> = {
  tag: (name) => `与“${name}”有关的稿件。`,
  source: (name) => `来源为${name}的稿件。`,
  reporter: (name) => `${name}采写、参与的稿件。`,
  photographer: (name) => `有${name}所摄图片的稿件。`,
};
