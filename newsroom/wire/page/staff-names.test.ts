import { expect, test } from 'vitest';
import { fold } from './page-line.ts';
import { parseStaffLine, staffAround } from './staff-names.ts';

const line = (text: string) => parseStaffLine(fold(text))?.map(({ role, name }) => `${role}:${name}`) ?? null;

test.each([
  '记者手记',
  '记者 手记',
  '记者观察',
  '（记者观察）',
  '【记者调查】',
  '编辑点评',
  '编辑 点评',
  '通讯员培训班',
  '通讯员 培训班',
  '责任编辑的一天',
  '记者之家',
  '记者陈述',
  '记者江湖',
  '记者连线',
  '记者 连线',
  '记者走基层',
  '记者在现场',
  '记者节快乐',
  '记者俱乐部',
  '记者活动中心',
  '编辑部的故事',
  '总编辑寄语',
  '主编推荐',
  '作者简介',
  '作者 简介',
  '通讯员来稿',
  '编辑手记 周末版',
  '手工制作',
  '月饼的制作',
  '联合出品',
])('the subhead %s names nobody', (text) => expect(line(text)).toBeNull());

test.each([
  ['记者 张三', ['记者:张三']],
  ['记者张三', ['记者:张三']],
  ['本报记者张三 李四', ['记者:张三', '记者:李四']],
  ['记者王国庆、高山', ['记者:王国庆', '记者:高山']],
  ['记者 高山', ['记者:高山']],
  ['记者欧阳文华', ['记者:欧阳文华']],
  ['记者：手记', ['记者:手记']],
  ['（记者次仁）', ['记者:次仁']],
  ['记者 旦增卓嘎', ['记者:旦增卓嘎']],
  ['记者 麦麦提·吐尔逊', ['记者:麦麦提·吐尔逊']],
  ['见习记者 吴晓凌 通讯员 熊茂伶', ['见习记者:吴晓凌', '通讯员:熊茂伶']],
  ['记者 张三 北京报道', ['记者:张三']],
  ['[责任编辑：赵六]', ['责任编辑:赵六']],
  ['某某社音视频部制作', ['制作:某某社音视频部']],
])('%s is a line of staff', (text, wanted) => expect(line(text)).toEqual(wanted));

test('a bracket at a paragraph’s end that names a column stays in the copy', () => {
  expect(staffAround(fold('港口今天开工。（记者观察）'))).toEqual([]);
  expect(staffAround(fold('港口今天开工。（编辑点评）'))).toEqual([]);
  expect(staffAround(fold('港口今天开工。（记者张三）'))).toHaveLength(1);
});
