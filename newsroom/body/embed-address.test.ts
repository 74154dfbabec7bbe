import { expect, test } from 'vitest';
import { parseEmbedAddress } from './embed-address.rule.ts';

test.each([
  ['https://www.bilibili.com/video/BV1xx411c7mD/?spm_id_from=333', 'bilibili', 'BV1xx411c7mD'],
  ['【海风】 https://m.bilibili.com/video/av170001', 'bilibili', 'av170001'],
  ['https://player.bilibili.com/player.html?bvid=BV1xx411c7mD', null, null],
  ['https://v.youku.com/v_show/id_XNDQ1Njc4OTA0MA==.html?spm=a', 'youku', 'XNDQ1Njc4OTA0MA=='],
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
