/** Surnames that bylines bear; those that hardly anyone bears and that begin many a word (从, 和, 都 …) are left out. */
const surnames = new Set(
  Array.from(
    '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤' +
      '滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄穆萧肖尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝兰闵席季麻强贾路娄危江童颜' +
      '郭梅盛林刁钟徐邱丘骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫房裘缪解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲封芮羿储靳汲邴糜松井段' +
      '富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰鄂索咸籍赖卓蔺屠蒙池乔阴胥闻莘翟谭贡劳逄姬申' +
      '扶冉宰郦雍郤璩桑桂濮牛寿边扈燕冀郏浦尚农温庄晏柴瞿阎闫慕连茹习宦艾鱼容向古易慎戈廖庾暨衡耿弘匡文寇禄阙欧沃蔚夔隆师巩聂晁勾敖冷訾辛阚那简饶曾沙' +
      '鞠丰巢关蒯查荆游竺权逯盖桓付覃代仝苟岳帅佟佘晋楚阳冼麦植苑涂展尧原郄亓邸畅洛朴玄银信褟谌缑粟綦楼母晓门仉鄢邝練练竹商佴揭操衣鹿区郇敬户贠员线',
  ),
);
/** Those with which few words begin: 张三 is one, for it stands in dictionaries. */
const plainly = new Set('张王李刘赵吴徐孙郭郑梁宋韩冯董萧肖曹袁邓沈彭吕卢蒋蔡贾魏薛闫潘杜戴谭邱');
const compound =
  /^(?:欧阳|司马|上官|诸葛|夏侯|东方|皇甫|尉迟|公孙|慕容|长孙|宇文|司徒|令狐|轩辕|端木|南宫|独孤|拓跋|呼延|澹台|西门|公冶|太史|申屠|仲孙|钟离|闾丘|东郭|百里|第五|完颜|纳兰|叶赫|赫连|万俟)/u;

/** What columns and meetings are called behind 记者 and its kin, and words that begin with what is a surname too. */
const columnWord = new RegExp(
  '手记|札记|日记|笔记|随笔|随想|观察|点评|评论|短评|快评|锐评|述评|调查|探访|走访|暗访|专访|访谈|对话|直击|直播|现场|亲历|体验|见闻|视点|视线|视野|视角|观点|看点|热点|' +
    '热线|焦点|聚焦|追踪|追问|跟踪|回访|感言|寄语|絮语|人语|夜话|感悟|故事|日志|简介|说明|来信|来稿|来论|推荐|提示|培训|招聘|招募|大赛|论坛|节$|' +
    '^(?:的|之|部|会|从|在|说|看|走|谈话|谈心|时评|时间|连线|关注|花絮|纪行|纪事|纪实|游记|沙龙|万象|周末|周刊|高考|温馨|解读|解说|解密|言论|计划|封面|成长|' +
    '宣传|常识|管理|任务|章程|项目|家园|王牌|王者|郑重|张望|海外|安全|安排|应聘|有话|心声)',
  'u',
);

const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** 培训班 as 培训 and 班; a name mostly falls into single characters. */
const pieces = (token: string) => Array.from(words.segment(token), (one) => one.segment);

const hasSurname = (token: string) =>
  compound.test(token) ||
  (surnames.has(token[0] ?? '') && (token.length < 4 || surnames.has(token[1] ?? '')));

/** How a name stands with its role: behind a colon or a stroke, in brackets with it, behind a blank, right behind it. */
export type NameStand = 'mark' | 'bracket' | 'blank' | 'glued';

/**
 * True for two to four Han characters that name a person, not a column (记者手记) or another thing. A colon is enough; the
 * less there is, the more it has to look like a name. In doubt it is none, and its line stays copy.
 */
export function isPersonName(token: string, stand: NameStand): boolean {
  if (stand === 'mark') return true;
  if (columnWord.test(token)) return false;
  const parts = pieces(token);
  if (!hasSurname(token)) {
    const least = { bracket: 2, blank: 3, glued: Infinity }[stand];
    return token.length >= least && parts.every((one) => one.length === 1);
  }
  if (stand !== 'glued' || compound.test(token)) return true;
  return plainly.has(token[0] ?? '') || parts[0]?.length === 1;
}
