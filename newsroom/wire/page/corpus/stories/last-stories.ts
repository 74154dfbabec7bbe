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

/** 文｜… and 编辑｜… over the copy. */
export const cafeClosing: CorpusStory = {
  name: 'cafe-closing',
  headline: '开在灯塔里的咖啡馆，为什么只卖三个小时',
  time: '2025-07-02 11:45:20',
  source: '川面新闻',
  channels: ['商业', '小店'],
  blocks: [
    line('文｜川面新闻记者 荆小山', named('记者', '荆小山', '作者', '文')),
    line('编辑｜骆闻笛', named('编辑', '骆闻笛')),
    p('奥德兰灯塔退役以后，一楼租给了一家咖啡馆。咖啡馆每天下午两点开门，五点关门，一分钟也不多。'),
    p('店主毕小渔说，这是和灯塔签的约：灯塔白天归人，傍晚以后归鸟。五点一到，塔里的燕子要回窝。'),
    pic('咖啡馆只有七张桌子。', '荆小山 摄'),
    p('三个小时能卖六十杯。毕小渔算过账，房租按小时付，刚好够本，余下的是海。'),
  ],
};

/** A line of who wrote, edited and read the proofs, as papers of the capital end theirs. */
export const lostParrot: CorpusStory = {
  name: 'lost-parrot',
  headline: '会背门牌号的鹦鹉自己回了家',
  time: '2025-03-26 22:08:00',
  source: '北渡晨报',
  channels: ['北渡', '社会'],
  authors: [named('记者', '桑晓帆')],
  blocks: [
    p(
      '飞走三天的鹦鹉“豆包”前天晚上自己回了家。捡到它的人说，它站在阳台上一遍遍地念：“槐树街九号，二单元，二〇一。”',
      {
        lead: {
          text: '北渡晨报讯（记者桑晓帆）',
          dateline: { agency: '北渡晨报', place: null, date: null },
          staff: [named('记者', '桑晓帆')],
        },
      },
    ),
    p('主人应奶奶说，门牌号是她教的，教了半年。原想着自己记性不好，教会了它，出门好有个提醒。'),
    p('送它回来的是对街的外卖员明师傅。他说，这是他送过的最顺的一单，地址是货自己说的。'),
    line('编辑 苗若水 校对 宓小鱼', named('编辑', '苗若水'), named('校对', '宓小鱼')),
  ],
};

/** 【记者】… lines at the end, as papers of the south sign. */
export const lycheeTrain: CorpusStory = {
  name: 'lychee-train',
  headline: '荔枝专列开进山：从枝头到城里六小时',
  time: '2025-06-18 15:32:10',
  source: '南埠日报',
  channels: ['乡村', '物流'],
  blocks: [
    p('6月18日清晨五点，第一趟荔枝专列从青屏山下的小站开出。八节车厢装着四十六吨荔枝，上午十一点到达南埠。'),
    p('往年荔枝下山要倒三次车，到城里已是第二天。果农符老六说，荔枝一日色变，快半天，价钱差一半。'),
    pic('果农把荔枝搬上专列。', '南埠日报记者 康小楼 摄'),
    p('专列每天一趟，开到七月十日。铁路部门说，明年打算把桃子也接上车。'),
    line('【记者】步青云 康小楼', named('记者', '步青云'), named('记者', '康小楼')),
    line('【通讯员】林间', named('通讯员', '林间')),
    line('【来源】南埠日报客户端'),
  ],
};

/** 文/… 图/… over the copy, with the rank that the paper gives. */
export const riverSwim: CorpusStory = {
  name: 'river-swim',
  headline: '两千人横渡望潮江，最小的九岁最大的八十一岁',
  time: '2025-08-16 12:12:00',
  source: '望潮晚报',
  channels: ['体育'],
  blocks: [
    line('文/望潮晚报全媒体记者 顾横舟', named('记者', '顾横舟', '全媒体记者', '文', '作者')),
    p(
      '8月16日上午，两千零四十人横渡望潮江。江面宽一千一百米，水温二十六度，最快的十五分钟上岸，最慢的游了一个小时。',
    ),
    p('年纪最大的是八十一岁的濮大川，退休水手。他说：“以前我是送人过江的，今天江送我。”'),
    p('年纪最小的小姑娘九岁，和爸爸一起下水。上岸后她问的第一句话是：“能再游回去吗？”'),
  ],
  editor: { name: '史一舟' },
};
