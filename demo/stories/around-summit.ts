import type { DemoStory } from '../demo-story.ts';
import { ago } from '../story-time.ts';

/** One event on the front, however many stories tell it. */
export const summitEvent = '奥雷拉河峰会';

/** When the two leaders met and when their talks began: minutes before the loading. */
const met = 561;
export const began = 522;

/** What the overview of the summit links to. */
export const aroundSummit: DemoStory[] = [
  {
    key: 'summit-meet',
    event: summitEvent,
    type: 'flash',
    channel: 'world',
    time: ago(met - 9),
    headline: '今闻快讯：塔尔维亚与索美拉领导人在科尔萨会面',
    filedFrom: '科尔萨',
    tags: ['奥雷拉河', '塔尔维亚', '索美拉'],
    text: (on) => `
北京时间${on.dayAgo(met)}${on.timeAgo(met)}许，塔尔维亚总理科斯特和索美拉总统瓦兰在科尔萨会议中心门前会面。会谈将围绕奥雷拉河的水文通报和水量分配展开。
`,
  },
  {
    key: 'summit-begins',
    event: summitEvent,
    type: 'flash',
    channel: 'world',
    time: ago(began - 6),
    headline: '今闻快讯：奥雷拉河峰会开始举行',
    filedFrom: '科尔萨',
    tags: ['奥雷拉河'],
    related: ['summit-meet', 'river-explainer'],
    text: (on) => `
北京时间${on.dayAgo(began)}${on.timeAgo(began)}，塔尔维亚与索美拉领导人会谈在科尔萨市正式开始。按照日程，双方会后将共同会见记者。
`,
  },
  {
    key: 'summit-arrival',
    event: summitEvent,
    type: 'photoSet',
    channel: 'world',
    time: ago(470),
    headline: '今闻图讯丨两国代表团先后抵达科尔萨',
    standfirst: '会谈开始前，两国代表团的专机相隔四十分钟降落在科尔萨机场。会议桌已经摆好，摄像机也已就位。',
    contributors: [
      ['摄影', '陈屿'],
      ['摄影', '罗青'],
      ['责任编辑', '杜若宁'],
    ],
    tags: ['奥雷拉河', '塔尔维亚', '索美拉'],
    related: ['summit-begins', 'summit-meet'],
    text: (on) => `
[图集]
tarmac | ${on.dayAgo(met)}，塔尔维亚代表团专机（前）停靠在科尔萨机场。索美拉代表团专机已先期抵达。 | 今闻记者陈屿摄
takeoff | 峰会期间，科尔萨机场的民航航班照常起降。图为一架客机从湖区上空离场。 | 今闻记者罗青摄
table | 会议中心二层，会谈所用的椭圆会议桌。双方代表团各坐一侧，每个座位前只放一页议程。 | 今闻记者罗青摄
cameras | 各国媒体的摄像机在会议中心门前排成一列，等候两国领导人到来。 | 今闻记者陈屿摄
`,
  },
  {
    key: 'summit-kost',
    event: summitEvent,
    type: 'text',
    channel: 'world',
    time: ago(306),
    headline: '科斯特：水库调度将提前48小时告知下游',
    filedFrom: '科尔萨',
    contributors: [
      ['记者', '林一舟'],
      ['记者', '周砚'],
    ],
    tags: ['奥雷拉河', '塔尔维亚', '维格水库'],
    related: ['summit-begins', 'river-explainer'],
    text: (on) => `
塔尔维亚总理科斯特${on.ddAgo(began)}在科尔萨说，维格水库今后凡有较大调度，都会至少提前48小时通知下游的索美拉，“水从我们这里流过去，消息不应该比水走得还慢”。

科斯特是在同索美拉总统瓦兰会谈后的记者会上作出上述表示的。他说，“较大调度”有明确的界线：单日下泄流量变化超过每秒300立方米。低于这一界线的日常调节，也会写进每天两次的水文通报。

2022年夏天，维格水库在一夜之间加大下泄，索美拉境内三处渡口被淹。塔方事后解释说，当时上游突降暴雨，通知“走了公文，没有走电话”。科斯特在记者会上提到这件事时说，公文和电话以后要“一起走”。

对于枯水期下泄量，科斯特表示，塔方愿意谈，但要等水文联合小组拿出共同评估之后再谈数字。
`,
  },
  {
    key: 'summit-valan',
    event: summitEvent,
    type: 'text',
    channel: 'world',
    time: ago(292),
    headline: '瓦兰：希望下一轮看到“写得下来的水量”',
    filedFrom: '科尔萨',
    contributors: [
      ['记者', '沈予安'],
      ['记者', '何敏'],
    ],
    tags: ['奥雷拉河', '索美拉'],
    related: ['summit-kost', 'river-explainer'],
    text: (on) => `
索美拉总统瓦兰${on.ddAgo(began)}在科尔萨说，水文数据互通是两国关于奥雷拉河的“第一块石头”，但下游真正等的是枯水期的水量，她希望在帕伦港举行的下一轮会谈中看到“写得下来的水量”。

瓦兰在同塔尔维亚总理科斯特共同会见记者时说，每年12月至次年3月，奥雷拉河来水只占全年的14%左右，而索美拉三分之一的冬季作物靠这段河水灌溉。“农民不问公报写了几页，他们问渠里有没有水。”

她说，索美拉境内18个水文站的资料也将同步发给上游，其中包括入海口的咸潮监测数据。上游放水少的时候，海水会沿河道上溯几十公里，这一点“只有站在下游才看得见”。

瓦兰没有评论维格水库二期工程，只说水文联合小组的评估“应当走在工程前面”。
`,
  },
  {
    key: 'summit-press',
    event: summitEvent,
    type: 'photoSet',
    channel: 'world',
    time: ago(281),
    headline: '镜头直击丨两国领导人会谈后共同会见记者',
    standfirst: '两座讲台，一扇临湖的窗。记者用镜头记下会谈前后的科尔萨会议中心。',
    contributors: [
      ['摄影', '陈屿'],
      ['摄影', '罗青'],
      ['文字', '唐小棠'],
      ['责任编辑', '杜若宁'],
    ],
    tags: ['奥雷拉河', '塔尔维亚', '索美拉'],
    related: ['summit-arrival', 'summit-kost', 'summit-valan'],
    lead: 'hall2',
    text: (on) => `
[图集]
hall | ${on.dayAgo(began)}，科尔萨会议中心。塔尔维亚总理科斯特与索美拉总统瓦兰会谈之后，将在这两座讲台前共同会见记者。 | 今闻记者陈屿摄
lectern1 | 科斯特发言用的讲台。他最先宣布了水文通报的安排。 | 今闻记者陈屿摄
lectern2 | 瓦兰发言用的讲台。她说，下游等的是“写得下来的水量”。 | 今闻记者陈屿摄
hall2 | 记者会结束，灯光转暗，台下的记者仍在发稿。会议中心当天登记的记者有二百多人。 | 今闻记者罗青摄
ridge2 | 记者会散场后，会议中心对岸的雪山与湖面。奥雷拉河由此流向下游。 | 今闻记者罗青摄
`,
  },
  {
    key: 'summit-video',
    event: summitEvent,
    type: 'video',
    channel: 'world',
    time: ago(253),
    headline: '今闻消息丨奥雷拉河峰会：先让数据流起来',
    contributors: [
      ['记者', '林一舟'],
      ['记者', '沈予安'],
      ['编导', '叶知秋'],
      ['制作', '今闻视频组'],
    ],
    tags: ['奥雷拉河', '跨境河流'],
    related: ['summit-press', 'summit-kost', 'summit-valan'],
    text: (on) => `
[视频] river
短片：奥雷拉河峰会。
今闻视频组制作
奥雷拉河从雪山流来，全长1140公里。
两国代表团在科尔萨谈了三个多小时。
塔尔维亚：放水之前，先打一声招呼。
索美拉：枯水期的水，不能再靠猜。

塔尔维亚与索美拉领导人${on.ddAgo(began)}在科尔萨举行会谈，同意从下个月起互相通报水文数据。奥雷拉河全长1140公里，从雪山到海口，沿岸住着约960万人。
`,
  },
  {
    key: 'summit-analysis',
    event: summitEvent,
    type: 'text',
    channel: 'world',
    time: ago(154),
    headline: '记者观察丨三个多小时，为什么先谈数据',
    filedFrom: '科尔萨',
    contributors: [
      ['记者', '周砚'],
      ['记者', '宋启明'],
    ],
    tags: ['奥雷拉河', '跨境河流', '维格水库'],
    related: ['summit-valan', 'summit-kost', 'river-explainer'],
    text: (on) => `
塔尔维亚和索美拉领导人${on.ddAgo(began)}在科尔萨谈了三个多小时，拿出的成果是一份水文数据通报办法。有人觉得太少。但在这条河边住得久的人明白，这恰恰是以前最缺的东西。

## 先有同一把尺子

过去，两国各测各的水。上游说去年冬天下泄正常，下游说渠底见了泥，双方用的站点、时段和算法都不一样，谁也说服不了谁。水文联合小组要做的第一件事，就是把41个水文站的资料放到同一张表上。

!table
会谈所用的会议桌。与会人员说，大部分时间都花在核对数字上。
今闻记者罗青摄

在科尔萨大学研究流域治理的学者玛伦·奥斯塔说，跨境河流的谈判往往不是输在分歧上，而是输在各说各话上。“数据不会替人作决定，但能让人对着同一件事争。”

## 难题仍在枯水期

来水最少的四个月，正是上游城市供水、下游冬灌都最要紧的时候。此次声明没有写水量，只写了期限：三个月内提交共同评估。期限之后是承诺还是推迟，要看帕伦港那一轮。枯水期为什么这样难谈，可参见此前的[问答](@river-explainer)。

## 看两件小事

能不能走下去，有两件小事可以先看：第一份水文通报会不会准时发出；48小时的提前通知，第一次用上是在什么时候。
`,
  },
];
