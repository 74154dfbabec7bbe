const han = String.raw`\p{Script=Han}`;
const hanName = new RegExp(String.raw`^${han}{2,4}$`, 'u');
const foreignName = new RegExp(String.raw`^${han}{1,8}(?:·${han}{1,8})+$`, 'u');
const latinName = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u;

/** What a name is preceded by: 特约记者, 通讯员. */
const rank = /(?:特约|见习|实习|首席|摄影){0,4}(?:记者|通讯员|报道员|实习生|摄影师|摄影员)[ :]?/u;
const house =
  /^(?:新华社|中新社|中新网|新华网|人民网|央视网|央视新闻|央视|人民日报|光明日报|经济日报|中国日报|法新社|美联社|路透社|塔斯社|卫星社|共同社|韩联社|欧新社|本报|本网|本台|本刊|本社|今闻)(?:发|供)?/u;
/** People without a name, and things that take pictures by themselves. */
const nobody =
  /^(?:网友|读者|市民|居民|村民|游客|乘客|观众|家长|路人|本人|受访者|受访人|当事人|作者|编辑|记者|通讯员|摄影师|佚名|无名|匿名|工作人员|无人机|卫星|手机|监控|航拍|资料|供图|特约|联合|综合|现场|公司|官方|校方|警方|院方|馆方)$/u;
const notAPerson =
  /摄|记者|(?:图片|照片|截图|视频|资料|影像|供图|提供|来源|社|报社|日报|晚报|网站|电视台|新闻部|客户端|公司|集团|大学|学院|学校|医院|委员会|办公室|管理局|中心|机构|博物馆|通讯社|中国|制图|生成)$/u;

const shot = '(?:摄影报道|摄影|拍摄|航拍|摄)';
const signed = new RegExp(String.raw`^(.+?) ?/? ?${shot}$`, 'u');
const labelled = /^(?:摄影师|摄影|拍摄|航拍|摄) ?[:/] ?(.+)$/u;

/**
 * The people who took a picture, by its credit: 新华社记者吴晓凌摄 → 吴晓凌. Only what is certainly a printed name
 * behind a word that says who took it; a house, 资料图片 or 受访者供图 names nobody.
 */
export function photographersOf(credit: string): string[] {
  const parts = fold(credit).split(/[();。|[\]]/u);
  return [...new Set(parts.flatMap((part) => namesIn(part.trim())))];
}

const fold = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll(/[‧・•∙]/gu, '·')
    .replaceAll('【', '[')
    .replaceAll('】', ']')
    .replaceAll(/\s+/gu, ' ');

function namesIn(part: string): string[] {
  const found = labelled.exec(part)?.[1] ?? signed.exec(part)?.[1];
  return found === undefined ? [] : joinHalves(found.split(/[、,/]/u).flatMap(splitNames));
}

/** One item between commas. Words before its first rank belong to the house: 宁澜记者张三. */
function splitNames(item: string): string[] {
  const [first = '', ...ranked] = item.trim().split(rank);
  return (ranked.length > 0 ? ranked : [first.trim().replace(house, '')]).flatMap(namesBetweenRanks);
}

function namesBetweenRanks(text: string): string[] {
  const bare = text.trim();
  if (latinName.test(bare)) return [bare];
  return bare.split(' ').flatMap((word) => (isPerson(word) ? [word] : splitAnd(word)));
}

/** 张三和李四 is two; 张和平 was taken for one already. A single character may be half a name. */
function splitAnd(word: string): string[] {
  if ([...word].length === 1) return [word];
  const both = /^([^]+)[和与]([^]+)$/u.exec(word)?.slice(1) ?? [];
  return both.length === 2 && both.every(isPerson) ? both : [];
}

/** 丁 远 was set with a blank so as to be as wide as three characters. */
function joinHalves(words: readonly string[]): string[] {
  const names: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const next = words[at + 1] ?? '';
    if ([...word].length > 1) names.push(word);
    else if ([...next].length === 1 && isPerson(word + next)) {
      names.push(word + next);
      at += 1;
    }
  }
  return names;
}

export const isPerson = (word: string): boolean =>
  (hanName.test(word) || foreignName.test(word) || latinName.test(word)) &&
  !nobody.test(word) &&
  !notAPerson.test(word);
