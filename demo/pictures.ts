/**
 * The demo's pictures and film, by what they show. All are drawn by code and ours to give away: the first sixteen came
 * with the design, the others are drawn by demo/pictures/draw.ts. Files lie in demo/media/.
 */
export const pictures = {
  books: { file: 'books.jpg', width: 1200, height: 800, alt: '木书架上满满几层书，书脊颜色各异。' },
  cameras: {
    file: 'cameras.jpg',
    width: 1200,
    height: 800,
    alt: '一排架在三脚架上的摄像机剪影，背后是虚化的灯光。',
  },
  city: { file: 'city.jpg', width: 1200, height: 800, alt: '夜幕下的城市楼群，窗户里亮着点点灯光。' },
  dome: { file: 'dome.jpg', width: 1200, height: 800, alt: '山顶的白色天文台圆顶，夜空中是一圈圈星轨。' },
  hall: { file: 'hall.jpg', width: 1200, height: 800, alt: '两座讲台立在蓝色幕布前，台下是记者的背影。' },
  hall2: { file: 'hall2.jpg', width: 1200, height: 800, alt: '两座讲台立在紫灰色幕布前，台下坐满了人。' },
  lectern1: { file: 'lectern1.jpg', width: 1200, height: 800, alt: '幕布前的一座讲台，右侧空着。' },
  lectern2: { file: 'lectern2.jpg', width: 1200, height: 800, alt: '绿色幕布前靠右的一座讲台。' },
  ridge: { file: 'ridge.jpg', width: 1200, height: 800, alt: '清晨的雪山层层叠叠，倒映在平静的湖面上。' },
  ridge2: { file: 'ridge2.jpg', width: 1200, height: 800, alt: '黄昏时的雪山山脊，山下湖面泛着暗红的光。' },
  sea: { file: 'sea.jpg', width: 1200, height: 800, alt: '月光照着海面，远处停着一艘船。' },
  table: {
    file: 'table.jpg',
    width: 1200,
    height: 800,
    alt: '从上往下看的椭圆形会议桌，一圈椅子，桌上摆着文件和杯子。',
  },
  takeoff: {
    file: 'takeoff.jpg',
    width: 1200,
    height: 800,
    alt: '一架客机在群山上空爬升，起落架还没有收起。',
  },
  tarmac: {
    file: 'tarmac.jpg',
    width: 1200,
    height: 800,
    alt: '夕阳下的停机坪上停着两架客机，地面映出影子。',
  },
  terrace: {
    file: 'terrace.jpg',
    width: 1200,
    height: 800,
    alt: '层层梯田顺着山势铺开，水面与绿色田块相间。',
  },
  track: {
    file: 'track.jpg',
    width: 1200,
    height: 800,
    alt: '俯瞰红色跑道的弯道，几名运动员拖着长长的影子奔跑。',
  },

  port: {
    file: 'port.jpg',
    width: 1200,
    height: 800,
    alt: '清晨的江边码头，三台岸桥立在集装箱堆旁，一艘货船停在岸边。',
  },
  train: {
    file: 'train.jpg',
    width: 1200,
    height: 800,
    alt: '一列白色高速列车从高架桥上驶过，桥下是金黄的田野。',
  },
  classroom: {
    file: 'classroom.jpg',
    width: 1200,
    height: 800,
    alt: '阳光从窗户斜照进空教室，照亮一排排课桌和一面黑板。',
  },
  corridor: {
    file: 'corridor.jpg',
    width: 1200,
    height: 800,
    alt: '安静的医院走廊，两侧是病房门，墙边停着一张病床，尽头的窗户透着光。',
  },
  paddy: { file: 'paddy.jpg', width: 1200, height: 800, alt: '傍晚的梯田蓄满了水，映着橙红色的天空。' },
  market: {
    file: 'market.jpg',
    width: 1200,
    height: 800,
    alt: '夜市街道上方挂着成串的灯，两旁是一个个小摊，行人来往。',
  },
  turbines: {
    file: 'turbines.jpg',
    width: 1200,
    height: 800,
    alt: '绿色的山坡上立着一座座白色风力发电机，天上飘着几朵云。',
  },
  antenna: {
    file: 'antenna.jpg',
    width: 1200,
    height: 800,
    alt: '星空下的一座大型抛物面天线，远处山前还有两座小的。',
  },
  court: {
    file: 'court.jpg',
    width: 1200,
    height: 800,
    alt: '山村的篮球场上，几个人在打球，场边有人观看，后面是一排白墙黑瓦的房子。',
  },
  tea: {
    file: 'tea.jpg',
    width: 1200,
    height: 800,
    alt: '一垄垄茶树顺着山坡起伏，三名采茶人戴着斗笠，远山笼着薄雾。',
  },
  station: {
    file: 'station.jpg',
    width: 1200,
    height: 800,
    alt: '雪夜的小站，站台上亮着灯，几个人等着远处驶来的列车。',
  },
  lock: { file: 'lock.jpg', width: 1200, height: 800, alt: '船闸闸门敞开，一艘装着集装箱的货船正驶出来。' },
  umbrellas: {
    file: 'umbrellas.jpg',
    width: 800,
    height: 1200,
    alt: '从上往下看，雨中的斑马线上，人们撑着各色雨伞走过。',
  },
  stairs: {
    file: 'stairs.jpg',
    width: 1000,
    height: 1000,
    alt: '从上往下看，图书馆的螺旋楼梯盘旋而下，四周是一圈圈书架。',
  },
  bridge: {
    file: 'bridge.jpg',
    width: 1800,
    height: 700,
    alt: '一座双塔斜拉桥横跨宽阔的江面，两条货船驶过，远处是清晨的城市。',
  },

  morning: {
    file: 'morning.jpg',
    width: 960,
    height: 540,
    alt: '天色将亮，一列亮着灯的列车从城市的高架桥上驶过。',
  },
} as const;

export type PictureKey = keyof typeof pictures;

/** The demo's one film, its first frame to show before a click (`poster` is a key of `pictures`) and its subtitles. */
export const film = {
  file: 'morning.mp4',
  subtitles: 'morning.vtt',
  poster: 'morning',
  width: 960,
  height: 540,
  durationMs: 12_000,
  title: '城市醒来的十二秒',
} as const;
