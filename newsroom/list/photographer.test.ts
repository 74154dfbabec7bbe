import fc from 'fast-check';
import { expect, test } from 'vitest';
import { photographersOf } from './photographer.rule.ts';

test('a signed picture names who took it', () => {
  const signed = {
    新华社记者吴晓凌摄: ['吴晓凌'],
    '新华社记者 吴晓凌 摄': ['吴晓凌'],
    今闻记者陈屿摄: ['陈屿'],
    '新华社发（张三摄）': ['张三'],
    '新华社特约记者 让·杜邦 摄': ['让·杜邦'],
    '美联社记者 Evan Vucci 摄': ['Evan Vucci'],
    '摄影：王五': ['王五'],
    '图片来源：新华社；摄影/王五': ['王五'],
    林远摄: ['林远'],
    '丁 远 摄': ['丁远'],
    '新华社 欧阳晓文/摄': ['欧阳晓文'],
    本报记者周砚摄影报道: ['周砚'],
    '张和平 航拍': ['张和平'],
  };
  const found = Object.keys(signed).map((credit) => [credit, photographersOf(credit)]);
  expect(Object.fromEntries(found)).toEqual(signed);
});

test('several people are told apart, each once', () => {
  expect(photographersOf('新华社记者吴晓凌、李明摄')).toEqual(['吴晓凌', '李明']);
  expect(photographersOf('记者 吴晓凌 通讯员 李明 摄')).toEqual(['吴晓凌', '李明']);
  expect(photographersOf('记者吴晓凌，通讯员李明摄')).toEqual(['吴晓凌', '李明']);
  expect(photographersOf('张三和李四摄')).toEqual(['张三', '李四']);
  expect(photographersOf('张三摄，张三摄')).toEqual(['张三']);
});

test('nobody is made up where no person is named', () => {
  const credits = [
    '',
    '资料图片',
    '新华社发',
    '新华社摄',
    '受访者供图',
    '市民供图',
    '网友摄',
    '本报记者摄',
    '视觉中国',
    '法新社/视觉中国',
    '图片来源：新华社客户端',
    'AI 生成',
    '无人机航拍',
    '视频截图',
    '宁澜博物馆供图',
    '王五制图',
    '某某人名连写在一起摄',
  ];
  expect(credits.filter((credit) => photographersOf(credit).length > 0)).toEqual([]);
});

test('what it finds was printed', () => {
  const words = fc.constantFrom(
    '新华社',
    '记者',
    '吴晓凌',
    '李明',
    '、',
    ' ',
    '摄',
    '（',
    '）',
    '摄影：',
    '资料图片',
    '和',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 10 }), (parts) => {
      const credit = parts.join('');
      for (const name of photographersOf(credit)) {
        expect(credit.replaceAll(' ', '')).toContain(name);
        expect(name).not.toMatch(/记者|摄|图片/u);
      }
    }),
  );
});
