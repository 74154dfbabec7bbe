import type { Block, Figure, Run } from '#newsroom/body/body.rule.ts';

/** Numbers from 0 to 1, the same ones for the same seed. */
export type Roll = () => number;

/** mulberry32: small, fast, and good enough to make up stories with. */
export function dice(seed: number): Roll {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(list: readonly T[], roll: Roll): T {
  const found = list[Math.floor(roll() * list.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

/** Characters that places and people are named with: thousands of pairs, as a search over real news meets them. */
const placeStarts = [...'宁青临云沙梅北石松望双桐柳白江南古安平清永长新东西金玉龙凤红和丰泰兴庆福寿昌盛远']; // prettier-ignore
const placeEnds = [...'澜屿川岭洲湾原桥口海溪城林塔心麓河山泉谷岗坪沟港堤滩坡田园庄塘浦岩关寨亭阁渡']; // prettier-ignore
const placeKinds = ['', '', '', '县', '镇', '区', '村', '市', '乡', '街道', '新区'] as const;
const surnames = [...'陈林周沈顾许何方陆孟罗秦唐江赵钱孙李吴郑王冯褚卫蒋韩杨朱尤吕张孔曹严华魏陶姜谢邹']; // prettier-ignore
const givenStarts = [...'晓一书立若知文海雨建思明子天志国春秋永新嘉俊家佳梦诗雅静浩宇泽梓']; // prettier-ignore
const givenEnds = [...'岚鸣宁行谷远溪生舟业齐川涵轩怡欣然睿哲敏杰婷颖彬琳峰雪燕凯莉鹏丹']; // prettier-ignore

const bodies = [
  '市交通运输局', '水务部门', '气象台', '高校研究团队', '社区居委会', '港务集团', '农业农村局', '博物馆', '第一人民医院', '轨道交通公司', '供电公司', '市场监管部门', '教育局', '消防救援队', '民间收藏者协会', '城市规划院', '文物保护中心', '体育局', '林业站', '地震台网',
] as const; // prettier-ignore
const matters = [
  '跨江大桥维护', '夏粮收购', '老街改造', '夜间公交', '海绵城市建设', '新一轮设备更新', '冬季供暖', '渔港扩建', '古籍修复', '中小学课后服务', '社区食堂', '山洪预警', '充电桩布点', '医保异地结算', '旧厂房再利用', '湿地修复', '冷链物流', '青年人才公寓', '非遗传习', '城市书房', '候鸟保护', '乡村快递', '无障碍改造', '少年足球联赛', '稻虾共作', '地铁延长线', '远洋捕捞', '雪场开放', '智能仓储', '气象雷达组网',
] as const; // prettier-ignore
const doings = [
  '公布最新进展', '给出时间表', '回应市民关切', '进入收尾阶段', '迎来第一批使用者', '完成中期评估', '调整原定方案', '公开征求意见', '通过专家验收', '交出半年答卷', '今起试运行', '获{n}项改进', '惠及{m}户', '引来{n}省市取经',
] as const; // prettier-ignore
const openings = [
  '记者从{body}获悉，', '{place}的清晨，', '在近日举行的通气会上，{body}表示，', '连日来，', '据{body}介绍，', '按照计划，', '走进{place}，', '与去年同期相比，', '{name}告诉记者，', '从{place}到{place}，', '“等了好几年。”{name}说，', '{n}月{n}日，',
] as const; // prettier-ignore
const middles = [
  '{matter}已经覆盖{place}等{n}个街道，涉及居民{m}户', '{matter}的第一阶段投入约{n}亿元', '{matter}带来的变化看得见也摸得着', '围绕{matter}，有关方面先后开了{n}次协调会', '{matter}每天服务约{m}人次，高峰时段略有拥挤', '{matter}的难点在于既要保证安全，又不能影响日常生活', '参与{matter}的工人有{m}名，最年长的已经{age}岁', '{matter}所需的材料全部由{place}的{n}家企业供应', '关于{matter}的{n}条意见中，有一半已经采纳', '{name}负责的小组把{matter}的周期缩短了{n}天', '{place}的{matter}比{place}早了{n}个月',
] as const; // prettier-ignore
const endings = [
  '，预计年底前全部完成。', '，下一步将向更多地区推开。', '，这比原先估计的要快。', '，相关数据将按月公布。', '，但仍有一些细节需要商量。', '，现场秩序井然。', '，“这样一来，出门就方便多了。”{name}说。', '，专家认为，这一做法值得继续观察。', '，具体办法另行通知。', '。',
] as const; // prettier-ignore
const subheads = ['从图纸到现场', '账怎么算', '听听他们怎么说', '还有哪些难题', '接下来看什么', '一天是怎样过的', '数字背后'] as const; // prettier-ignore

const place = (roll: Roll) => pick(placeStarts, roll) + pick(placeEnds, roll) + pick(placeKinds, roll);
export const madeUpName = (roll: Roll) =>
  pick(surnames, roll) + pick(givenStarts, roll) + pick(givenEnds, roll);

const words: Record<string, (roll: Roll) => string> = {
  place,
  name: madeUpName,
  body: (roll) => pick(bodies, roll),
  matter: (roll) => pick(matters, roll),
  n: (roll) => String(2 + Math.floor(roll() * 10)),
  m: (roll) => String(100 + Math.floor(roll() * 9000)),
  age: (roll) => String(48 + Math.floor(roll() * 20)),
};
const fillIn = (pattern: string, roll: Roll): string =>
  pattern.replaceAll(/\{(\w+)\}/g, (hole, word: string) => words[word]?.(roll) ?? hole);

const sentence = (roll: Roll) =>
  fillIn(pick(openings, roll) + pick(middles, roll) + pick(endings, roll), roll);
const sentences = (roll: Roll, most: number) =>
  Array.from({ length: 1 + Math.floor(roll() * most) }, () => sentence(roll)).join('');

export const madeUpHeadline = (roll: Roll) => fillIn(`{place}{matter}${pick(doings, roll)}`, roll);
export const madeUpStandfirst = (roll: Roll) => sentence(roll);
export const madeUpPlace = place;

/** A story's copy: most are short, a few run to two dozen paragraphs. */
export function madeUpCopy(roll: Roll, paragraphs: number): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < paragraphs; at += 1) {
    if (at > 2 && at % 5 === 0) blocks.push({ type: 'subhead', runs: [{ text: pick(subheads, roll) }] });
    if (at > 0 && roll() < 0.04) blocks.push(quote(roll));
    if (at > 0 && roll() < 0.03) blocks.push(list(roll));
    blocks.push({ type: 'paragraph', runs: [{ text: sentences(roll, 5) }] });
  }
  return blocks;
}

const quote = (roll: Roll): Block => ({
  type: 'quote',
  runs: [{ text: sentence(roll) }],
  attribution: madeUpName(roll),
});

const list = (roll: Roll): Block => ({
  type: 'list',
  ordered: false,
  items: Array.from({ length: 3 }, (): Run[] => [{ text: sentence(roll) }]),
});

export const madeUpFigure = (
  roll: Roll,
  mediaId: string,
  photographer: string,
): Figure & { type: 'figure' } => ({
  type: 'figure',
  mediaId,
  caption: fillIn('{place}，{matter}现场。', roll),
  credit: `${photographer}摄`,
  alt: fillIn('{matter}的现场。', roll),
});
