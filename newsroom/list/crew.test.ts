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
])('%s is a group', (name) => expect(isCrew(name)).toBe(true));

test.each(['沈予安', '欧阳建社', '周组', '列夫·安德烈', '阿依努尔·买买提会', 'Ann Lee', '小陈', '何敏', ''])(
  '%s is none',
  (name) => expect(isCrew(name)).toBe(false),
);
