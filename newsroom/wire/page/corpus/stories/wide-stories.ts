import { type CorpusStory, line, named, p, pic, sub } from '../corpus-story.ts';

/** Names and titles in Latin letters and with dots. */
export const lighthouseAbroad: CorpusStory = {
  name: 'lighthouse-abroad',
  headline: '北海孤岛上的守塔人艾伦·韦斯布鲁克退休了',
  time: '2025-11-02 21:09:55',
  source: '川上社',
  channels: ['国际', '人物'],
  blocks: [
    p('在奥德兰岛上守了三十八年灯塔的艾伦·韦斯布鲁克11月1日退休。接替他的是一台叫KEEPER-2的机器。', {
      lead: {
        text: '川上社奥德兰11月2日电（记者 尤万里）',
        dateline: { agency: '川上社', place: '奥德兰', date: '2025-11-02' },
        staff: [named('记者', '尤万里')],
      },
    }),
    p('“它不怕冷，也不会想家。”韦斯布鲁克对《Odland Post》说，“可是它不会跟路过的船打招呼。”'),
    p('岛上一共四十一名居民。退休那天，他们在码头拉了一条横幅，上面用英文写着“Thank you, Allan”。'),
    p('灯塔建于一八八四年，塔高三十三米，灯光每十五秒闪两次。KEEPER-2由一家名叫Northlight的公司维护。'),
  ],
  editor: { name: '乔远山' },
  related: [
    { headline: '奥德兰岛的小学今年只有一名学生' },
    { headline: '守塔人的三十八本日记' },
    { label: '视频丨', headline: '最后一次手动点灯' },
  ],
};

/** Over several pages. */
export const bridgePaged: CorpusStory = {
  name: 'bridge-paged',
  headline: '修桥人说：桥最怕的不是重，是水',
  time: '2025-02-19 10:02:13',
  source: '澜川日报',
  channels: ['科教'],
  pages: 3,
  blocks: [
    p('在澜川修了四十年桥的桑以宁有一个习惯，上桥先看排水孔。孔堵了，他就蹲下去，用钥匙一个一个地捅。'),
    p(
      '“桥不怕重，设计的时候都算过。桥怕水，水会自己找缝。”他说，澜川七十六座桥，有四十座的毛病是从一个堵住的孔开始的。',
    ),
    pic('桑以宁在检查桥面的排水孔。', '澜川日报记者 杭小满 摄'),
    p('他把这些孔编成一本册子，每座桥一页，哪个孔爱堵，一年堵几次，都有记号。册子现在传到了第三个徒弟手里。'),
  ],
  authors: [named('记者', '杭小满')],
  editor: { name: '温序秋' },
};

/** 文丨…, with quoted speech and a quotation set apart. */
export const tailorSpeech: CorpusStory = {
  name: 'tailor-speech',
  headline: '裁缝陆阿满的最后一件嫁衣',
  time: '2025-12-01 22:40:08',
  source: '在望潮',
  channels: ['人间'],
  blocks: [
    line('文丨荆小山', named('作者', '荆小山', '文')),
    p('陆阿满做了六十年衣裳，最拿手的是嫁衣。她说：“嫁衣只穿一天，可是要挂一辈子。”'),
    pic('挂在铺子里的嫁衣。'),
    p('最后一件嫁衣的主人是她的外孙女。量尺寸那天，外孙女问：“能不能做得简单一点？”'),
    p('“能。”她答。可是一下剪子，她还是绣了二十七朵石榴花。'),
    p('外孙女穿上嫁衣，在镜子前站了很久，没有再提“简单”两个字。'),
    p('铺子在冬至那天关了门。门上贴着一张纸，写着：“衣裳还在，人歇了。”'),
  ],
  related: [{ headline: '一条街只剩一台缝纫机' }, { headline: '修表匠的放大镜' }],
  tags: ['手艺', '望潮'],
};

/** No pictures; a lecture at a university, with students who wrote and photographed. */
export const lectureNews: CorpusStory = {
  name: 'lecture-news',
  headline: '我校举办第三十二期“棠溪讲堂”',
  time: '2025-11-19 14:55:00',
  source: '棠溪大学新闻网',
  channels: ['学校要闻'],
  authors: [named('作者', '廉思齐')],
  blocks: [
    p(
      '11月18日下午，第三十二期“棠溪讲堂”在图书馆报告厅举行。水利学院教授尚鸣珂以《河流会记得》为题作了讲座，三百余名师生到场。',
    ),
    p(
      '尚鸣珂从砚溪的四次改道讲起，展示了河床里的贝壳、瓦片和一只完整的陶碗。她说，河流走过的地方，都留着记号。',
    ),
    pic('讲座现场'),
    p('在提问环节，学生问怎样才算读懂一条河。尚鸣珂回答：“先在岸上坐满一年。”'),
    p('“棠溪讲堂”由校团委主办，已连续举办八年。'),
    line('（文/廉思齐 图/步青云）', named('文', '廉思齐', '作者'), named('图', '步青云', '摄影')),
  ],
  staff: [named('审核', '鲍永年')],
};

/** Several roles behind a film's story. */
export const roofFilm: CorpusStory = {
  name: 'roof-film',
  headline: '屋顶上的菜园，一年收了三千斤菜',
  time: '2025-06-25 12:00:41',
  source: '望潮融媒',
  channels: ['视频', '生活'],
  blocks: [
    p('霜桥区六层老楼的屋顶上，十四户人家一起种了一片菜园。从前漏雨的屋顶，去年收了三千斤菜。', {
      lead: {
        text: '望潮融媒讯',
        dateline: { agency: '望潮融媒', place: null, date: null },
      },
    }),
    p('菜园的土只有二十厘米厚，下面垫着防水布和碎砖。种什么、谁浇水，由楼道口的小黑板说了算。'),
    p('住在顶楼的毕春和说，夏天屋里比从前低了四度，空调费省下来，够买一年的种子。'),
    line('记者：季临川 毕一鸣', named('记者', '季临川'), named('记者', '毕一鸣')),
    line('剪辑：申屠乐', named('剪辑', '申屠乐')),
  ],
  staff: [named('编辑', '骆闻笛'), named('校对', '宓小鱼'), named('审核', '安疏影')],
};

/** A sports story whose copy is full of times and figures. */
export const raceFigures: CorpusStory = {
  name: 'race-figures',
  headline: '望潮半程马拉松：第一名是一位邮递员',
  time: '2025-04-13 13:20:00',
  source: '望潮体育',
  channels: ['体育', '路跑'],
  blocks: [
    p('4月13日7:30，望潮半程马拉松在轮渡码头开跑，八千人参赛。8:38，第一名冲线，成绩是1小时08分14秒。'),
    p('冠军蒋行远是砚溪镇的邮递员，每天骑车送信六十公里。他说：“跑步比送信轻，不用背包。”'),
    pic('蒋行远冲过终点线。', '组委会供图'),
    p('女子组第一名是中学教师岑小满，成绩是1小时19分02秒，比她去年快了三分钟。'),
    p('组委会说，今年的路线多了两座桥，爬升比去年多46米，完赛的人却多了212人。'),
  ],
  editor: { name: '连城' },
  disclaimer: '声明：本网转载此文目的在于传递更多信息，如涉及版权请联系本网删除。',
};

/** Subheads by look alone: bold lines without numbers. */
export const marketBold: CorpusStory = {
  name: 'market-bold',
  headline: '夜市搬家以后，摊主和邻居都学会了什么',
  time: '2025-08-29 23:11:00',
  source: '北渡网',
  channels: ['城市', '深度'],
  authors: [named('作者', '步青云')],
  blocks: [
    p('北渡夜市从河边搬到旧车站，整整一年了。搬家那天，有人说活不过冬天，有人说吵不过一个月。'),
    p('一年以后，摊位从九十个变成一百二十六个，投诉从每周四十件变成两件。'),
    sub('先把声音降下来'),
    p('旧车站的顶棚会拢音。摊主们凑钱买了吸音板，又约好十点以后不用喇叭，改挂牌子。'),
    pic('挂在摊位前的手写牌子。'),
    p('住在对面的覃老师测过，晚上十点的声音是五十一分贝，和白天的菜场差不多。'),
    sub('再把垃圾带回去'),
    p('每个摊位有一只编号的桶，收摊时过秤。谁的桶最轻，第二天先挑位置。'),
    p('这条规矩是卖凉粉的龙七妹想出来的。她说，罚钱没有用，换位置有用。'),
    sub('剩下的事交给邻居'),
    p('夜市管理会有五个席位，两个留给邻居。覃老师占了一个，他的第一项提案是多装六盏灯。'),
    p('提案全票通过。'),
  ],
  editor: { name: '步月' },
  related: [
    { headline: '旧车站的钟又走起来了', day: '2025-08-20' },
    { headline: '凉粉摊的账本', day: '2025-08-12' },
  ],
};

/** Very short, without subheads or pictures. */
export const libraryNote: CorpusStory = {
  name: 'library-note',
  headline: '北渡图书馆元旦起延长开馆时间',
  time: '2025-12-26 09:05:00',
  source: '北渡日报',
  channels: ['文化'],
  blocks: [
    p('北渡图书馆元旦起延长开馆时间，周一到周四开到夜里十点，周五和周六开到十一点，周日照旧。'),
    p('馆里说，延长的钟点不增加人手，由读者志愿者值守，第一批已有六十三人报名。'),
  ],
  editor: { name: '尚小楼' },
};

/** A correspondent's piece of a paper, with a kicker that the page prints over it. */
export const saltField: CorpusStory = {
  name: 'salt-field',
  headline: '盐田里的三代人',
  time: '2025-05-30 00:00:00',
  source: '澜川日报',
  channels: ['副刊'],
  blocks: [
    p('天还没亮，盐工仇老大已经在田埂上走了两个来回。他走路不看脚下，看天。'),
    p('云往东走，收盐；云往西走，盖布。这句话是他父亲传下来的，他又传给了儿子。'),
    p('儿子在手机上看雷达图，也看云。两样都说要下雨，他才肯去搬那些沉得要命的油布。'),
    p('“机器说的是概率，我爹说的是今天。”儿子笑着说。'),
  ],
  authors: [named('记者', '贝小川')],
};

/** Words at the end that look like copy and are the page's. */
export const duckRiver: CorpusStory = {
  name: 'duck-river',
  headline: '一群鸭子让砚溪清了三公里',
  time: '2025-07-07 08:33:12',
  source: '在砚溪',
  channels: ['环境'],
  blocks: [
    p('砚溪上游的水草长得比人高，船过不去，水也流不动。镇里试过割，试过捞，去年试了一群鸭子。'),
    p('三百只鸭子分成六队，每队管五百米。两个月下来，水草矮了一半，水从绿变成了浅褐。'),
    pic('鸭子每天走固定的路线。', '图/林间'),
    p('养鸭人麻三省说，鸭子不挑活，就是到点要回家。天一擦黑，六队鸭子自己排成一列往回走。'),
    p('今年镇里又添了两百只，打算一直放到下游的石桥。'),
  ],
  staff: [named('编辑', '祝南星')],
};
