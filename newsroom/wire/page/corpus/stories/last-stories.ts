import { type CorpusStory, line, named, p, pic, sub, table } from '../corpus-story.ts';

/** Figures and a company, as pages of finance print them. */
export const shipyardResults: CorpusStory = {
  name: 'shipyard-results',
  headline: '鹭洲船厂前三季度交船十一艘，订单排到后年春天',
  time: '2025-10-30 18:41:00',
  source: '川上财经',
  channels: ['公司', '资讯'],
  summary: '鹭洲船厂10月30日公布前三季度业绩，交船十一艘，同比多两艘；在手订单三十七艘。',
  authors: [named('作者', '郜小川')],
  blocks: [
    p(
      '10月30日晚，鹭洲船厂公布前三季度业绩：实现营业收入41.7亿元，同比增长12.3%；交付船舶十一艘，比去年同期多两艘。',
    ),
    p('公告显示，截至9月末，船厂在手订单三十七艘，交船期已排到2027年春天。其中新能源内河船占了十九艘。'),
    table([
      ['项目', '前三季度', '去年同期'],
      ['交船（艘）', '11', '9'],
      ['营收（亿元）', '41.7', '37.1'],
    ]),
    p('厂长麻立本在说明会上表示，明年的难处不在订单，在焊工。“一名好焊工要带三年，船等不了三年。”'),
    p('船厂从今年起和棠溪大学合办焊接班，首批四十人明年夏天毕业。'),
  ],
};

/** In chapters, as portals of things to buy split their tests. */
export const bicycleTest: CorpusStory = {
  name: 'bicycle-test',
  headline: '骑了一个月：这辆折叠车适合挤地铁的人吗',
  time: '2025-06-10 09:30:00',
  source: '川上出行',
  channels: ['评测', '自行车'],
  authors: [named('作者', '毕一鸣')],
  pages: 3,
  blocks: [
    p(
      '折叠车最怕三件事：叠不小，骑不快，拎不动。带着这三个问题，我们把“小燕”折叠车骑了一个月，地铁进出一百二十次。',
    ),
    pic('折好的“小燕”和一只二十寸行李箱一样高。'),
    sub('先说叠'),
    p('折叠三步，最快的一次用了九秒。第三步要把车座压到底，第一周总忘，第二周就成了习惯。'),
    p('早高峰的车厢里，它可以塞进座位和门之间的那条缝，只是要小心别人的白裤子。'),
    sub('再说骑'),
    p('十六寸的轮子，过减速带要站起来。平路上骑二十公里时速不费劲，上桥就得换到一挡。'),
  ],
  editor: { name: '连城' },
};

/** A short notice of police, with a stamp-like end. */
export const bridgeNotice: CorpusStory = {
  name: 'bridge-notice',
  label: '最新消息：',
  headline: '望潮大桥恢复双向通行',
  time: '2025-07-28 06:12:30',
  source: '望潮交警',
  channels: ['社会'],
  blocks: [
    p(
      '望潮交警通报，因货车侧翻封闭的望潮大桥今天6时恢复双向通行。侧翻的货车装的是西瓜，无人受伤，桥面已冲洗干净。',
    ),
    p('通报提醒，桥面仍有少量积水，请减速慢行，注意保持车距。'),
    line('（总台记者 季临川）', named('记者', '季临川', '总台记者')),
  ],
  editor: { name: '乔远山' },
};
