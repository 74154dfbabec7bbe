import { type CorpusStory, line, list, named, p, pic, steps, sub, table } from '../corpus-story.ts';

/** One paragraph under a column label, with a whole dateline. */
export const harbourFlash: CorpusStory = {
  name: 'harbour-flash',
  label: '快讯：',
  headline: '鹭洲港首台无人吊机通过验收',
  type: 'flash',
  time: '2025-06-03 16:42:09',
  source: '川上社',
  channels: ['新闻中心', '港航'],
  blocks: [
    p('鹭洲港首台无人值守吊机3日通过验收。吊机臂长六十二米，每小时可以装卸四十一只标准箱，夜里不用开灯。', {
      lead: {
        text: '川上社鹭洲6月3日电（记者 季临川）',
        dateline: { agency: '川上社', place: '鹭洲', date: '2025-06-03' },
        staff: [named('记者', '季临川')],
      },
    }),
  ],
  editor: { name: '祝南星' },
};

/** Long, with numbered subheads and pictures whose captions carry credits. */
export const reservoirLong: CorpusStory = {
  name: 'reservoir-long',
  headline: '一座水库怎样熬过最长的旱季',
  time: '2025-03-14 09:26:37',
  source: '澜川日报',
  channels: ['澜川', '民生'],
  summary: '一百七十三天没有透雨，砚溪水库靠三本账把水分到了每一块田。',
  authors: [named('记者', '柳承川')],
  blocks: [
    p('砚溪水库管理站的墙上挂着一块黑板，上面只有一个数字。去年入秋以后，这个数字每天都在变小。'),
    p('到今年惊蛰，库区已经一百七十三天没有下过透雨。站长邵望山说：“那阵子不敢看黑板，又不能不看。”'),
    pic('站长邵望山每天清晨六点抄一次水位。', '澜川日报记者 柳承川 摄'),
    sub('一、先把账算清'),
    p('水够不够，先要知道有多少。管理站请来三位退休的老测工，划着木船量了九天，画出一张新的库底图。'),
    p('新图和三十年前的旧图一对，库底的淤泥厚了一米二，少装的水够两个村子喝一年。'),
    sub('二、再把水分匀'),
    p(
      '分水的那天，七个村的代表坐在管理站的院子里。谁家地势高，谁家种的是稻，谁家改了旱作，都写在纸上，当场念。',
    ),
    p('[[b|“写下来就不吵了。”]]石坎村的代表窦长庚说，以前分水靠嗓门，这次靠小数点。'),
    pic('七个村的代表在看分水的单子。', '柳承川 摄'),
    sub('三、雨来以后'),
    p(
      '三月七日夜里下了第一场透雨，库水涨了四十一厘米。邵望山把黑板擦干净，写上新的数字，又在旁边画了一道线。',
    ),
    p('他说，那道线是给下一个旱季留的。'),
  ],
  editor: { name: '温序秋' },
  related: [
    { headline: '石坎村把稻田改成了豆地', day: '2025-03-02' },
    { headline: '三位老测工的最后一张图', day: '2025-02-21' },
    { headline: '砚溪下游的鱼比往年来得晚', day: '2025-02-11' },
  ],
  tags: ['砚溪水库', '抗旱'],
};

/** Pictures with captions and little copy. */
export const lanternPictures: CorpusStory = {
  name: 'lantern-pictures',
  label: '【组图】',
  headline: '霜桥老街的灯笼铺赶制节前最后一批灯',
  type: 'photoSet',
  time: '2025-01-21 18:05:00',
  source: '望潮新闻',
  channels: ['图片'],
  blocks: [
    p('腊月二十二，霜桥老街的灯笼铺里，师傅们在赶制节前最后一批灯。一盏灯要过十四道手，糊纸是倒数第三道。'),
    pic('师傅在给灯骨上第一层桑皮纸。', '望潮新闻记者 褚小雨 摄'),
    pic('学徒把晾好的灯罩按大小挂起来。', '望潮新闻记者 褚小雨 摄'),
    pic('灯面上的鲤鱼用的是三种红色。', '望潮新闻记者 褚小雨 摄'),
    pic('傍晚，第一盏灯在铺子门口亮了。', '望潮新闻记者 褚小雨 摄'),
  ],
  editor: { name: '安疏影' },
};

/** Questions and answers. */
export const ferryAnswers: CorpusStory = {
  name: 'ferry-answers',
  headline: '轮渡停航一周，市民关心的五件事',
  time: '2025-07-18 11:30:00',
  source: '望潮晚报',
  channels: ['首屏', '问答'],
  blocks: [
    p(
      '望潮轮渡从七月二十日起停航一周，检修两岸码头的浮桥。市民最关心的事，轮渡公司的调度长夏侯宁昨天一一作答。',
    ),
    p('[[b|问：停航期间怎么过江？]]'),
    p('答：两岸各开一条接驳公交线，从早上五点半到夜里十一点，十二分钟一班，票价和轮渡一样。'),
    p('[[b|问：月票会不会白白过期？]]'),
    p('答：不会。停航几天，月票就顺延几天，不用到窗口办，系统自动改。'),
    p('[[b|问：电动车能上接驳车吗？]]'),
    p('答：不能。西岸码头留了三百个车位，免费停一周，夜里有人看。'),
    p('夏侯宁最后说，浮桥用了二十六年，这次换下来的旧木板会做成江边的长椅。'),
  ],
  staff: [named('编辑', '骆闻笛')],
  disclaimer: '免责声明：本文所列班次以轮渡公司当天的公告为准，本网不承担由此产生的责任。',
};

/** A table of figures with cells over several rows and columns. */
export const harvestTable: CorpusStory = {
  name: 'harvest-table',
  headline: '麦岭今年夏粮收了多少，一张表看明白',
  time: '2025-08-05 15:10:22',
  source: '麦岭县统计站',
  channels: ['政务公开', '数据发布'],
  blocks: [
    p('麦岭县统计站八月五日公布夏粮产量。全县夏粮总产十一万四千吨，比去年多了六千吨，多出来的主要是晚麦。'),
    table(
      [
        [
          { text: '乡镇', rows: 2 },
          { text: '产量（吨）', columns: 2 },
          { text: '增减', rows: 2 },
        ],
        ['早麦', '晚麦'],
        ['麦岭镇', '21300', '18400', '增2100'],
        ['砚溪镇', '17900', '16200', '增1500'],
        ['石坎乡', '20100', '20100', '增2400'],
      ],
      '2025年夏粮产量',
    ),
    p('统计站的人说，晚麦增产，一半靠换种，一半靠六月那场不大不小的雨。'),
    p('秋粮的面积还在核，九月底公布。'),
  ],
  editor: { name: '葛知微' },
};

/** A numbered list between paragraphs. */
export const permitList: CorpusStory = {
  name: 'permit-list',
  headline: '在芦湾办一张摆摊证要几步',
  time: '2025-05-08 08:00:00',
  source: '芦湾发布',
  channels: ['政务', '办事'],
  blocks: [
    p('芦湾县从五月起把摆摊证改成网上办，最快当天就能拿到。办证大厅把流程写成了四步。'),
    steps(
      '在手机上选好摊位，系统会留位两小时。',
      '上传身份证和健康证的照片。',
      '签一份垃圾自带走的约定。',
      '交二十元工本费，等短信。',
    ),
    p('四步办完，证就寄到家里。大厅的窗口没有撤，不会用手机的人照样可以来。'),
    p('办证大厅提醒，以下几样东西不能卖：'),
    list('没有标签的腌货', '自己改装的充电器', '活的野生鸟类'),
    p('五月上旬已有四百一十二人办到了证，其中一半卖的是早饭。'),
  ],
};

/** Reporters named on a line of their own over the copy. */
export const barberByline: CorpusStory = {
  name: 'barber-byline',
  headline: '开了五十一年的理发店要收第九个徒弟',
  time: '2025-09-11 07:15:30',
  source: '澜川晚报',
  channels: ['社会', '街巷'],
  blocks: [
    line('澜川晚报记者 柳承川 杭小满', named('记者', '柳承川'), named('记者', '杭小满')),
    p('霜桥路口的理发店开了五十一年，椅子换过三轮，镜子没换过。店主滕守拙今年七十三岁，要收第九个徒弟。'),
    p('“前八个都出去开店了，最远的开到了海边。”他说，收徒只有一条规矩，先扫半年地。'),
    p('第九个徒弟叫闵行舟，二十岁，学过两年做蛋糕。他说，抹奶油和刮胡子，都是手腕上的活。'),
    line('（编辑 骆闻笛）', named('编辑', '骆闻笛')),
  ],
};

/** 采写 and 摄影 behind the copy. */
export const seedKeepers: CorpusStory = {
  name: 'seed-keepers',
  headline: '守着一屋子老种子的人',
  time: '2025-04-02 20:18:46',
  source: '川上周刊',
  channels: ['特稿'],
  originalHeadline: '一屋子种子和两个不肯退休的人',
  blocks: [
    p('石坎乡农技站最里面那间屋子常年锁着，钥匙一共两把，一把在阮青萍手里，一把在她丈夫手里。'),
    p(
      '屋里没有值钱的东西，只有一千三百多只玻璃瓶，装着这一带种过的稻、麦、豆和瓜。最老的一瓶是一九六二年的红芒稻。',
    ),
    pic('瓶子上的字是阮青萍用毛笔写的。'),
    p('每年清明前，她挑出二十瓶，各取五十粒去发芽。发得出来，就留下新的；发不出来，就在本子上画一个圈。'),
    p('本子上的圈越来越多。她说：“种子也会老，我们得比它老得慢一点。”'),
    line('采写：川上周刊记者 顾横舟', named('记者', '顾横舟', '采写')),
    line('摄影：康小楼', named('摄影', '康小楼')),
  ],
  editor: { name: '苗若水' },
};

/** A commentary whose author stands in brackets at the end. */
export const queueComment: CorpusStory = {
  name: 'queue-comment',
  headline: '排队的人要的不是快，是准',
  time: '2025-10-27 06:00:00',
  source: '望潮日报',
  channels: ['评论', '潮声'],
  blocks: [
    p('医院、车站、办证大厅，凡是要排队的地方，都在想办法让队伍短一点。可队伍短了，抱怨未必少。'),
    p(
      '有人在霜桥区的三家医院问过：等四十分钟但知道是四十分钟的人，比等二十分钟却不知道要等多久的人平静得多。',
    ),
    p('把等多久说准，比把队伍弄短便宜，也更难。它要后面的每一个环节都守时。'),
    p('一块会报时间的屏幕，值得先装起来。'),
    line('（评论员 江一苇）', named('评论员', '江一苇')),
  ],
  editor: { name: '安疏影' },
};

/** «X网10月4日讯（记者… 通讯员…）». */
export const orchardNotice: CorpusStory = {
  name: 'orchard-notice',
  headline: '麦岭万亩梨园开园，采梨人比梨先到',
  time: '2025-10-04 19:47:00',
  source: '望潮网',
  channels: ['新闻', '县区'],
  blocks: [
    p('麦岭的万亩梨园今天开园，第一个进园的人天没亮就到了。果农说，往年是梨等人，今年是人等梨。', {
      lead: {
        text: '望潮网10月4日讯（记者 顾横舟 通讯员 褚小雨）',
        dateline: { agency: '望潮网', place: null, date: '2025-10-04' },
        staff: [named('记者', '顾横舟'), named('通讯员', '褚小雨')],
      },
    }),
    p('园里新修了九公里步道，七处可以歇脚。采下来的梨当场过秤，装箱，贴单，不用自己背下山。'),
    pic('一家三口在梨树下合影。', '褚小雨 摄'),
    p('开园第一天卖出六万斤梨。园方估计，采梨的人会一直来到霜降。'),
  ],
  editor: { name: '史一舟', code: 'WB0417' },
};

/** An official notice that ends with who signs it and a date. */
export const waterStatement: CorpusStory = {
  name: 'water-statement',
  headline: '关于东片区分段停水的通告',
  time: '2025-05-08 17:00:00',
  source: '芦湾县水务局',
  channels: ['公告', '通知公告'],
  blocks: [
    p('因东片区供水主管更换，定于2025年5月10日22时至11日6时分段停水。现将有关事项通告如下：'),
    p('一、停水范围为芦苇街以东、船厂路以北的全部用户。请提前储水，并关好家中龙头。'),
    p('二、医院、学校和敬老院由供水车送水，联系电话印在各单位收到的单子上。'),
    p('三、恢复供水后水色可能略黄，放水几分钟即可正常使用。'),
    p('特此通告。'),
    p('芦湾县水务局'),
    p('2025年5月8日'),
  ],
};
