import { expect, test } from 'vitest';
import { players } from '#lib/reader/players.ts';
import { isShortAddress, parseEmbedAddress } from './embed-address.rule.ts';

test.each([
  ['https://www.bilibili.com/video/BV1xx411c7mD/?spm_id_from=333', 'bilibili', 'BV1xx411c7mD'],
  ['【海风】 https://m.bilibili.com/video/av170001', 'bilibili', 'av170001'],
  ['https://player.bilibili.com/player.html?bvid=BV1xx411c7mD', 'bilibili', 'BV1xx411c7mD'],
  ['https://www.bilibili.com/video/BV1xx411c7mD?p=2', 'bilibili', 'BV1xx411c7mD-p2'],
  ['https://www.bilibili.com/video/BV1xx411c7mD/?vd_source=1&p=12', 'bilibili', 'BV1xx411c7mD-p12'],
  ['https://www.bilibili.com/video/BV1xx411c7mD?p=1', 'bilibili', 'BV1xx411c7mD'],
  [
    '<iframe src="//player.bilibili.com/player.html?isOutside=true&aid=1&bvid=BV1xx411c7mD&cid=2&p=3" scrolling="no"></iframe>',
    'bilibili',
    'BV1xx411c7mD-p3',
  ],
  [
    '<iframe src="//player.bilibili.com/player.html?aid=170001&amp;page=2"></iframe>',
    'bilibili',
    'av170001-p2',
  ],
  [
    '<iframe frameborder="0" src="https://v.qq.com/txp/iframe/player.html?vid=a0012abcdef" allowFullScreen="true"></iframe>',
    'tencentVideo',
    'a0012abcdef',
  ],
  [
    "<iframe height=498 width=510 src='https://player.youku.com/embed/XNDQ1Njc4OTA0MA==' frameborder=0></iframe>",
    'youku',
    'XNDQ1Njc4OTA0MA==',
  ],
  ['https://b23.tv/abc1234', null, null],
  ['https://v.youku.com/v_show/id_XNDQ1Njc4OTA0MA==.html?spm=a', 'youku', 'XNDQ1Njc4OTA0MA=='],
  ['https://player.youku.com/player.php/sid/XNDQ1Njc4OTA0MA==/v.swf', 'youku', 'XNDQ1Njc4OTA0MA=='],
  ['https://v.qq.com/x/page/a0012abcdef.html', 'tencentVideo', 'a0012abcdef'],
  ['https://v.qq.com/x/cover/mzc00200abcdefg/a0012abcdef.html', 'tencentVideo', 'a0012abcdef'],
  ['https://m.v.qq.com/x/m/play?vid=a0012abcdef', 'tencentVideo', 'a0012abcdef'],
  ['https://evil.example/video/BV1xx411c7mD', null, null],
  ['https://www.bilibili.com.evil.example/video/BV1xx411c7mD', null, null],
  ['https://v.qq.com/?vid=../../x', null, null],
  ['javascript:alert(1)', null, null],
  ['随便一句话', null, null],
])('the address %s names %s %s', (text, provider, id) => {
  expect(parseEmbedAddress(text)).toEqual(provider === null ? null : { provider, id });
});

test('a part of a film is the one that is shown and led to', () => {
  const { page, frame } = players.bilibili;
  expect([page('BV1xx411c7mD-p2'), frame('BV1xx411c7mD-p2'), frame('av170001-p3'), page('av170001')]).toEqual(
    [
      'https://www.bilibili.com/video/BV1xx411c7mD?p=2',
      'https://player.bilibili.com/player.html?bvid=BV1xx411c7mD&p=2&autoplay=1',
      'https://player.bilibili.com/player.html?aid=170001&p=3&autoplay=1',
      'https://www.bilibili.com/video/av170001',
    ],
  );
});

test('a short address is known to be one', () => {
  expect(
    [
      'https://b23.tv/abc1234',
      '【船】 https://b23.tv/abc1234',
      'b23.tv/abc',
      'https://example.cn/b23.tv',
    ].map(isShortAddress),
  ).toEqual([true, true, true, false]);
});
