import type { DemoStory } from '../demo-story.ts';
import { ago } from '../story-time.ts';

/** Still in the making: only the desk sees them. */
export const atTheDesk: DemoStory[] = [
  {
    key: 'draft-bus',
    type: 'text',
    channel: 'local',
    time: ago(35),
    headline: '宁澜公交站牌将标出“下一班还要等几分钟”',
    datelineText: '今闻讯',
    contributors: [['记者', '唐小棠']],
    tags: ['宁澜', '公共交通'],
    draft: true,
    text: () => `
宁澜市交通部门正在三条线路上试装电子站牌，除了线路和首末班时间，还显示下一班车到站前的等候分钟数。

（待补：试装站点数量、误差、完工时间。已约采访。）
`,
  },
  {
    key: 'draft-seeds',
    type: 'text',
    channel: 'finance',
    time: ago(26),
    headline: '禾安种子库存下第五百个老品种',
    filedFrom: '禾安',
    source: '禾安县融媒体中心',
    contributors: [['通讯员', '李穗']],
    tags: ['农业', '禾安'],
    draft: true,
    text: () => `
禾安县农作物种子库收入第五百个地方老品种，是一种当地叫作“懒婆谷”的旱稻。这种稻不用灌水，产量不高，饭很香。
`,
  },
];
