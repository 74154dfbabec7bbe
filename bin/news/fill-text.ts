import type { Body } from '#newsroom/article/body.rule.ts';

/** Draws numbers from 0 to 1, the same ones for the same seed. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const pick = <T>(list: readonly [T, ...T[]], roll: () => number): T =>
  list[Math.floor(roll() * list.length)] ?? list[0];

const places = [
  '宁澜', '青屿', '临川港', '云岭', '沙洲', '梅湾', '北原', '石桥', '松江口', '望海', '双溪', '桐城南', '柳林', '白塔', '江心洲', '南麓',
] as const; // prettier-ignore
const bodies = [
  '市交通运输局', '水务部门', '气象台', '高校研究团队', '社区居委会', '港务集团', '农业农村局', '博物馆', '第一人民医院', '轨道交通公司', '供电公司', '市场监管部门', '教育局', '消防救援队', '民间收藏者协会', '城市规划院',
] as const; // prettier-ignore
const matters = [
  '跨江大桥的维护', '夏粮收购', '老街改造', '夜间公交', '海绵城市建设', '新一轮设备更新', '冬季供暖', '渔港扩建', '古籍修复', '中小学课后服务', '社区食堂', '山洪预警', '充电桩布点', '医保异地结算', '旧厂房再利用', '湿地修复', '冷链物流', '青年人才公寓',
] as const; // prettier-ignore
const doings = [
  '公布了最新进展', '给出了时间表', '回应了市民关切', '进入收尾阶段', '迎来第一批使用者', '完成了中期评估', '调整了原定方案', '开始公开征求意见', '通过了专家验收', '交出半年答卷',
] as const; // prettier-ignore
const openings = [
  '记者从{body}获悉，', '{place}的清晨，', '在近日举行的通气会上，{body}表示，', '连日来，', '据{body}介绍，', '按照计划，', '走进{place}，', '与去年同期相比，', '不少居民告诉记者，', '从{place}到{place2}，',
] as const; // prettier-ignore
const middles = [
  '{matter}已经覆盖{n}个街道，涉及居民{m}户', '{matter}的第一阶段投入约{n}亿元', '{matter}带来的变化看得见也摸得着', '围绕{matter}，有关方面先后开了{n}次协调会', '{matter}每天服务约{m}人次，高峰时段略有拥挤', '{matter}的难点在于既要保证安全，又不能影响日常生活', '参与{matter}的工人有{m}名，最年长的已经{age}岁', '{matter}所需的材料全部由本地{n}家企业供应', '关于{matter}的{n}条意见中，有一半已经采纳',
] as const; // prettier-ignore
const endings = [
  '，预计年底前全部完成。', '，下一步将向更多地区推开。', '，这比原先估计的要快。', '，相关数据将按月公布。', '，但仍有一些细节需要商量。', '，现场秩序井然。', '，“这样一来，出门就方便多了。”一位居民说。', '，专家认为，这一做法值得继续观察。', '，具体办法另行通知。', '。',
] as const; // prettier-ignore
const subheads = ['从图纸到现场', '账怎么算', '听听他们怎么说', '还有哪些难题', '接下来看什么', '一天是怎样过的', '数字背后'] as const; // prettier-ignore
const surnames = ['陈', '林', '周', '沈', '顾', '许', '何', '方', '陆', '孟', '罗', '秦', '唐', '江'] as const; // prettier-ignore
const givenNames = ['晓岚', '一鸣', '书宁', '立行', '若谷', '知远', '文溪', '海生', '雨舟', '建业', '思齐', '明川'] as const; // prettier-ignore

const fillIn = (pattern: string, roll: () => number): string =>
  pattern
    .replaceAll('{place2}', () => pick(places, roll))
    .replaceAll('{place}', () => pick(places, roll))
    .replaceAll('{body}', () => pick(bodies, roll))
    .replaceAll('{matter}', () => pick(matters, roll))
    .replaceAll('{n}', () => String(2 + Math.floor(roll() * 40)))
    .replaceAll('{m}', () => String(100 + Math.floor(roll() * 9000)))
    .replaceAll('{age}', () => String(48 + Math.floor(roll() * 20)));

const sentence = (roll: () => number): string =>
  fillIn(pick(openings, roll) + pick(middles, roll) + pick(endings, roll), roll);

const paragraph = (roll: () => number): string =>
  Array.from({ length: 1 + Math.floor(roll() * 5) }, () => sentence(roll)).join('');

export const fillHeadline = (roll: () => number): string =>
  fillIn(`{place}{matter}${pick(doings, roll)}`, roll);

export const fillName = (roll: () => number): string => pick(surnames, roll) + pick(givenNames, roll);

/** A story's copy of 3 to 24 paragraphs: most are short, a few are long. */
export function fillBody(roll: () => number, pictureId: string | null): Body {
  const blocks: Body['blocks'] = [];
  const count = 3 + Math.floor(roll() ** 3 * 22);
  for (let at = 0; at < count; at += 1) {
    if (at > 2 && at % 5 === 0) blocks.push({ type: 'subhead', runs: [{ text: pick(subheads, roll) }] });
    blocks.push({ type: 'paragraph', runs: [{ text: paragraph(roll) }] });
    if (at === 0 && pictureId !== null) blocks.push(figureOf(pictureId, roll));
  }
  return { version: 1, blocks };
}

const figureOf = (mediaId: string, roll: () => number): Body['blocks'][number] => ({
  type: 'figure',
  mediaId,
  caption: fillIn('{place}，{matter}现场。', roll),
  credit: `${fillName(roll)}摄`,
  alt: '现场照片',
});
