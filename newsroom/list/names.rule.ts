import type { NameKind } from '#newsroom/site/paths.rule.ts';
import { isPerson, photographersOf } from './photographer.rule.ts';

export type NamedStory = {
  sourceName: string;
  tags: readonly string[];
  contributors: readonly { role: string; name: string }[];
  credits: readonly string[];
};

export type ListedName = { kind: NameKind; name: string };

const photographs = /摄影|拍摄|航拍|摄像/u;
const reports =
  /记者|通讯员|报道员|实习生|作者|撰文|撰稿|执笔|采写|采访|报道|文字|编导|导演|出镜|主持|播音|配音|翻译|编译/u;

/** 摄影记者 takes pictures; who edits, checks or oversees has no list. */
export function listOfRole(role: string): 'reporter' | 'photographer' | null {
  if (photographs.test(role)) return 'photographer';
  return reports.test(role) ? 'reporter' : null;
}

/** Every name under which a story is listed, each once. A unit (某某音视频部) is no person. */
export function namesOfStory(story: NamedStory): ListedName[] {
  const printed = story.contributors.flatMap(({ role, name }): ListedName[] => {
    const kind = listOfRole(role);
    return kind !== null && isPerson(name) ? [{ kind, name }] : [];
  });
  const all: ListedName[] = [
    ...story.tags.map((name) => ({ kind: 'tag' as const, name })),
    ...(story.sourceName === '' ? [] : [{ kind: 'source' as const, name: story.sourceName }]),
    ...printed,
    ...story.credits.flatMap(photographersOf).map((name) => ({ kind: 'photographer' as const, name })),
  ];
  return [...new Map(all.map((one) => [`${one.kind} ${one.name}`, one])).values()];
}
