/** What only groups of people and houses are called by. */
const units = [
  '摄制组', '视频组', '视觉组', '图片组', '报道组', '采访组', '节目组', '专题组', '编导组', '翻译组', '剧组', '小组', '团队', '联队',
  '工作室', '编辑室', '演播室', '编辑部', '新闻部', '视频部', '视觉部', '采访部', '摄影部', '制作部', '报社', '通讯社', '新华社', '中新社',
  '日报', '晚报', '晨报', '早报', '电视台', '广播台', '电台', '总台', '客户端', '记者站', '新闻网', '新闻办', '频道', '栏目', '中心', '融媒',
  '融媒体', '公司', '集团', '协会', '学会', '委员会', '研究院', '研究所', '大学', '学院', '医院', '博物馆', '图书馆', '办公室',
  '传媒', '影视', '影业', '图片社', '之声', '观察', '在线', '视频', '图片', '消防', '交警', '供电', '残联', '妇联', '监委',
  '气象台', '中学', '小学', '一中', '二中', '三中', '派出所', '新闻社', '新媒体', '联盟', '+',
]; // prettier-ignore

/** Agencies and picture houses whose names end as those of people do, and those in Latin letters. */
const houses = new Set([
  '法新社', '路透社', '美联社', '德新社', '塔斯社', '俄新社', '卫星社', '韩联社', '共同社', '时事社', '朝中社', '中央社', '埃菲社', '安莎社', '越通社', '拉新社', '彭博社',
  '视觉中国', '航拍中国', '图虫创意', '央视', '央广', '东方IC', 'IC photo', 'CFP',
  'Reuters', 'AFP', 'AP', 'EPA', 'TASS', 'Xinhua', 'Bloomberg', 'Getty Images', 'Shutterstock',
]); // prettier-ignore

/** No given name ends in them. */
const neverGiven = /.{2}[组局厅署所处科队室馆院站网]$/u;
/** Behind a name of its own: 央视新闻, but 张新闻. */
const behindName = /(?:.{2}|[省市州县区乡镇])(?:新闻|发布|文联|中国)$/u;

/** With more characters than a name has, these say the same. */
const shortUnits = ['组', '队', '部', '室', '社', '台', '团', '会', '处', '科'];
const longestName = 4;

/** True for a printed name that is no person’s: 今闻视频组, 江桥县融媒体中心. */
export function isCrew(name: string): boolean {
  if (houses.has(name)) return true;
  if (units.some((unit) => name.endsWith(unit)) || neverGiven.test(name) || behindName.test(name))
    return true;
  const isLong = [...name].length > longestName && !name.includes('·');
  return isLong && shortUnits.some((unit) => name.endsWith(unit));
}
