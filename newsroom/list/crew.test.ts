import { expect, test } from 'vitest';
import { isCrew } from './crew.rule.ts';

test.each([
  '今闻视频组',
  '江桥县融媒体中心',
  '《宁江》摄制组',
  '宁澜广播电视台',
  '光影工作室',
  '宁江渡口报道组',
  '宁澜日报',
  '海风号科考队',
  '宁澜传媒',
  '江桥影视',
  '禾安发布',
  '禾安消防',
  '法新社',
  '人民网',
  '视觉中国',
  '市公安局',
  '省文旅厅',
  '县纪委监委',
  '县文联',
  '县检察院',
  '今闻视频',
  '禾安一中',
  '宁澜之声',
  'Reuters',
  'Getty Images',
])('%s is a group', (name) => expect(isCrew(name)).toBe(true));

test.each([
  '沈予安',
  '张建社',
  '刘会',
  '李楼台',
  '王文化',
  '孙连队长',
  'Anna Getty',
  '欧阳建社',
  '周组',
  '列夫·安德烈',
  '阿依努尔·买买提会',
  'Ann Lee',
  '小陈',
  '李中国',
  '何法',
  '何敏',
  '',
])('%s is none', (name) => expect(isCrew(name)).toBe(false));

test.each([
  '航拍组',
  '影像组',
  '海事局',
  '派出所',
  '应急管理厅',
  '央视新闻',
  '青屿发布',
  '新闻社',
  '视觉中国',
  '南方+',
  '青屿文联',
  '新媒体',
  '拍客联盟',
  '无人机队',
])('%s is no person either', (name) => expect(isCrew(name)).toBe(true));

test.each(['李建社', '王会', '高台', '上官台', '张新闻', '赵发布', '陈站'])('%s may be a person', (name) =>
  expect(isCrew(name)).toBe(false),
);
