import { type CorpusStory, line, list, named, p, pic, steps, sub, table } from '../corpus-story.ts';

/** An interview in which the speakers' names are bold. */
export const cellistTalk: CorpusStory = {
  name: 'cellist-talk',
  headline: '对话大提琴手桓若溪：我在菜场里听见了慢板',
  time: '2025-10-11 19:26:17',
  source: '川上周刊',
  channels: ['文化', '对话'],
  originalHeadline: '菜场里的慢板',
  blocks: [
    p(
      '九月，大提琴手桓若溪在北渡的一座菜场里开了独奏会，观众坐在鱼摊和豆腐摊之间。演出后，记者和她聊了一个下午。',
    ),
    pic('桓若溪在菜场里演奏。', '川上周刊记者 荆小山 摄'),
    p('[[b|川上周刊：]]为什么选菜场？'),
    p('[[b|桓若溪：]]因为我每天早上六点都去。那里的声音有快有慢，剁排骨是快板，挑豆子是慢板。'),
    p('[[b|川上周刊：]]演出的时候，卖鱼的还在杀鱼吗？'),
    p('[[b|桓若溪：]]杀了两条。我等他杀完才接着拉，观众都笑了，他也笑了。'),
    p('[[b|川上周刊：]]下一场打算在哪里？'),
    p('[[b|桓若溪：]]轮渡上。我已经去问过船长，他说只要不挡住救生圈就行。'),
    p('（应采访对象要求，文中摊主未具名）'),
  ],
  editor: { name: '苗若水' },
};

/** Other stories are linked between its paragraphs, and words in them lead elsewhere. */
export const tramReturn: CorpusStory = {
  name: 'tram-return',
  headline: '停了四十四年的有轨电车明早重新开行',
  time: '2025-09-30 17:38:50',
  source: '北渡日报',
  channels: ['城事'],
  blocks: [
    p(
      '停运四十四年的[[a|北渡有轨电车]]，明早六点从旧车站重新开行。首班车的四十六张票，八月就送给了当年的老乘客。',
    ),
    p('线路全长七点二公里，设十一站，其中九站用的是原来的站名。[[b|票价两元，七十岁以上免费。]]'),
    pic('电车在旧车站试车。', '图据北渡交通集团'),
    p('司机一共十六人，最年长的五十八岁，父亲就是当年的电车司机。她叫牧云英，工号和父亲一样，是0027。'),
    p('铃声也是原来的。调试的人从博物馆借来旧铃铛录了音，又请三位老乘客来听，听到第三遍，都说“就是它”。'),
    p('明天起，沿线四路公交车改道，详见站牌。'),
  ],
  editor: { name: '尚小楼' },
  related: [
    { headline: '牧云英的工号' },
    { headline: '电车铃声是怎么找回来的' },
    { headline: '旧车站的候车室今天开放' },
    { headline: '四路公交车改道一览' },
  ],
};

/** Verse and a letter: short lines that are no subheads. */
export const harbourLetter: CorpusStory = {
  name: 'harbour-letter',
  headline: '一封写在船票背面的信',
  time: '2025-02-08 07:50:00',
  source: '望潮日报',
  channels: ['副刊', '来信'],
  authors: [named('作者', '钟离秋')],
  blocks: [
    p('整理祖父的抽屉时，我找到一张一九七一年的船票，背面用铅笔写着一封没有寄出的信。'),
    p('信很短，只有几句：'),
    p('“阿宁：船晚了两个钟头。我在码头上看人补网，想起你补袜子的样子。风大，你不要来接。”'),
    p('祖母识字不多，可是这几句，她念了一辈子。祖父不知道，他一直以为那张票丢在了船上。'),
    p('我把船票放回抽屉，在旁边放了一张今年的船票，背面空着。'),
  ],
};

/** A correction of an earlier report, with a date at its end. */
export const schoolCorrection: CorpusStory = {
  name: 'school-correction',
  headline: '霜桥小学食堂供餐情况说明',
  time: '2025-03-21 12:30:00',
  source: '霜桥区教育局',
  channels: ['区县', '通报'],
  blocks: [
    p('3月20日，有家长在网上反映霜桥小学食堂的米饭夹生。区教育局当天到校核查，现将情况说明如下。'),
    p(
      '经查，当日蒸箱的一只阀门漏气，第二批米饭蒸的时间不足，共涉及四个班一百六十一名学生。食堂发现后已换上面条。',
    ),
    p('阀门已于当晚更换。从即日起，每批米饭由值班教师先尝，并留样四十八小时。'),
    p('感谢家长和各界的监督。'),
    p('霜桥区教育局'),
    p('2025年3月21日'),
  ],
};

/** Steps, things to have, and a table of prices: no story of people. */
export const winterHeating: CorpusStory = {
  name: 'winter-heating',
  headline: '今冬取暖费怎么交、交多少，一文看懂',
  time: '2025-10-16 10:00:05',
  source: '澜川发布',
  channels: ['服务'],
  summary: '澜川今冬取暖费十月二十日开收，三种算法、两个减免，都在这里。',
  blocks: [
    p('澜川今冬的取暖费从十月二十日开始收，十一月十五日送暖。热力公司今天公布了收费办法。'),
    sub('算法有三种'),
    table([
      ['算法', '价格', '适合谁'],
      ['按面积', '每平方米二十二元', '老小区'],
      ['按热表', '每吉焦三十八元', '装了热表的新小区'],
      ['按户头', '每户一千六百元', '单间公寓'],
    ]),
    sub('减免有两种'),
    list('低保家庭减一半，凭证到社区登记。', '一冬不用暖的减七成，十一月十日前申请停供。'),
    sub('交费分三步'),
    steps('查户号：去年的单子右上角就是。', '选算法：选定后一冬不能改。', '付款：网上、银行、社区都行。'),
    p('热力公司提醒，收费员不上门收现金。'),
  ],
  staff: [named('编辑', '杭小满')],
};

/** Bylines of three people behind the copy in one line, a picture's credit by a bureau. */
export const wetlandBirds: CorpusStory = {
  name: 'wetland-birds',
  headline: '鹭洲湿地迎来第一批过冬的鸟',
  time: '2025-11-08 16:03:44',
  source: '鹭洲融媒体中心',
  channels: ['生态'],
  blocks: [
    p('立冬这天，鹭洲湿地的观鸟屋数到了一千九百四十只过冬的鸟，比去年早来了六天。', {
      lead: {
        text: '本报讯（记者 步青云 通讯员 林间）',
        dateline: { agency: null, place: null, date: null },
        staff: [named('记者', '步青云'), named('通讯员', '林间')],
      },
    }),
    pic('苍鹭停在结冰的水面上。', '林间 摄'),
    p('最先到的是豆雁，接着是绿头鸭。守了十一年湿地的单文渊说，豆雁领路，绿头鸭跟着走。'),
    p('湿地今年少割了两千亩芦苇，留给鸟挡风。割下来的那些，由附近的纸坊收去做了灯罩纸。'),
    pic('孩子们在观鸟屋里记数。', '鹭洲融媒体中心供图'),
  ],
  editor: { name: '麻雀舞' },
};

/** An agency's story with two datelines' worth of people: 综合报道. */
export const islandVote: CorpusStory = {
  name: 'island-vote',
  headline: '三座岛投票决定合用一艘渡船',
  time: '2025-06-15 23:58:30',
  source: '川上社',
  channels: ['国际'],
  blocks: [
    p('塞尔米、托尔卡和小安斯三座岛6月15日举行投票，近七成岛民同意合用一艘新渡船。', {
      lead: {
        text: '川上社塞尔米6月15日电',
        dateline: { agency: '川上社', place: '塞尔米', date: '2025-06-15' },
      },
    }),
    p(
      '新渡船能载九十人和十二辆车，冬天也能破薄冰。船名由三座岛的小学生来取，候选的有“三毛”“北风”和“Lotta”。',
    ),
    p('反对的人担心排班。托尔卡的面包师英加·索尔海姆说：“要是末班船在别的岛过夜，早上的面包就要等到中午。”'),
    p('三岛联合委员会主席奥拉夫·布伦说，末班船会轮流在三座岛过夜，“谁也不会总是第一，也不会总是最后”。'),
    line(
      '（参与记者：尤万里、季临川）',
      named('参与记者', '尤万里', '记者'),
      named('参与记者', '季临川', '记者'),
    ),
  ],
  editor: { name: '乔远山', code: '_CS0093' },
};

/** A single picture and its caption, nearly without copy. */
export const snowPicture: CorpusStory = {
  name: 'snow-picture',
  headline: '初雪落在望潮的屋脊上',
  time: '2025-12-14 08:21:00',
  source: '望潮新闻',
  channels: ['图片'],
  blocks: [
    pic('12月14日清晨，望潮老城的屋脊上积了薄薄一层雪。', '望潮新闻记者 康小楼 摄'),
    p('望潮今年的初雪比往年晚了十一天。气象站说，雪到中午就会化，傍晚还有一阵。'),
  ],
  editor: { name: '安疏影' },
};
