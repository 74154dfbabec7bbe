import type { Span, Token } from './title-token.rule.ts';
import { openers } from './word-classes.rule.ts';

/** Characters that foreign names are written with. */
const sounds =
  '阿埃艾安昂奥巴拜班邦鲍贝本比彼宾波伯博布查楚达戴丹道德登邓迪蒂丁杜顿多厄恩尔法凡菲费芬夫弗福富盖甘冈戈格葛古哈海汉赫亨霍基吉' +
  '加贾简杰金卡凯坎康考科克肯孔库夸昆拉莱兰朗劳勒雷里丽利莉连廉列琳林隆卢鲁伦罗洛马玛迈麦曼梅门蒙米密明莫墨姆木穆娜纳南内' +
  '尼涅宁纽努诺欧帕潘佩皮珀普奇齐乔切琼屈热日荣茹瑞若萨塞赛桑森沙山舍圣施史士舒斯丝松苏索塔泰坦汤唐陶特腾提汀图托瓦万威韦' +
  '茨默谭胡古席京维魏温文翁沃乌伍武西希夏肖谢辛休许雅亚扬杨耶叶伊因英尤于约泽扎詹珍芝朱兹佐得狄甫耐娃喀迦佳嘉津涵妥提璐妙缪毕碧烈琪娅妮妲莎黛薇茜蕾翰逊';
/** Some that names with a dot have besides, and copy has everywhere. */
const dottedToo = '卜孜仙吐依玉素义祖农来铁买洪者苏吾江木提';
const dotted = new RegExp(`[${sounds}${dottedToo}]{1,8}(?:[·•][${sounds}${dottedToo}]{1,8})+`, 'gu');
const soundSet = new Set(sounds);
/** Behind them two such characters are a name, elsewhere three. */
const offices =
  /(?:总统|总理|首相|主席|秘书长?|国务卿|[外防财部州省市校院会行议]长|大使|国王|女王|教皇|总干事|发言人|名将|球星|教练|导演|总裁|创始人)$/u;
/** Long enough to hold every office. */
const officeLength = 4;

/** Where a foreign person's name stands: with a dot, or as a run of sounds that the dictionary knows no word for. */
export function foreignNames(title: string, tokens: readonly Token[]): Span[] {
  const withDot = [...title.matchAll(dotted)].map((found): Span => [
    found.index,
    wordEnd(tokens, found.index + found[0].length),
  ]);
  const runs = soundRuns(tokens).flatMap((run) => nameOf(title, run));
  const isApart = ([start, end]: Span) => withDot.every(([from, to]) => end <= from || start >= to);
  return [...withDot, ...runs.filter(isApart)];
}

/** 史密斯日|记: a word that only begins with a sound is no part of the name. */
function wordEnd(tokens: readonly Token[], end: number): number {
  const cut = tokens.find(({ at, text }) => at < end && at + text.length > end);
  return cut?.at ?? end;
}

/** Tokens side by side that are nothing but sounds. */
function soundRuns(tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = [];
  let open = false;
  for (const token of tokens) {
    const signs = [...token.text];
    const sounds = signs.length <= 2 && signs.every((sign) => soundSet.has(sign));
    if (sounds && open) runs.at(-1)?.push(token);
    else if (sounds) runs.push([token]);
    open = sounds;
  }
  return runs;
}

function nameOf(title: string, run: readonly Token[]): Span[] {
  const [first] = run;
  if (!first) return [];
  const held = openers.has(run.at(-1)?.text ?? '') ? run.slice(0, -1) : run;
  const singles = held.filter(({ text }) => [...text].length === 1).length;
  const inOffice = offices.test(title.slice(Math.max(0, first.at - officeLength), first.at));
  const last = held.at(-1);
  if (!last || singles < (inOffice ? 2 : 3)) return [];
  return [[first.at, last.at + last.text.length]];
}
