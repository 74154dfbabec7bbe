import { expect, test } from 'vitest';
import { limits } from '#lib/limits.ts';
import { decodePage } from './decode-page.ts';

/** 来源 in GB 18030. */
const gbk = Uint8Array.of(0xc0, 0xb4, 0xd4, 0xb4);
const latin = (text: string) => new TextEncoder().encode(text);

test('UTF-8, GBK with and without a declared charset, and UTF-16 become text', async () => {
  expect(await decodePage(latin('来源'))).toEqual({ ok: true, value: { text: '来源', doubts: [] } });
  expect(await decodePage(gbk)).toEqual({ ok: true, value: { text: '来源', doubts: [] } });
  const declared = await decodePage(Uint8Array.of(...latin('<meta charset="gb2312">'), ...gbk));
  expect(declared).toEqual({ ok: true, value: { text: '<meta charset="gb2312">来源', doubts: [] } });
  expect(await decodePage(Uint8Array.of(0xff, 0xfe, 0x65, 0x67))).toEqual({
    ok: true,
    value: { text: '来', doubts: [] },
  });
});

test('what is empty, too large or no text is refused', async () => {
  expect(await decodePage(new Uint8Array())).toMatchObject({ ok: false });
  expect(await decodePage(new Uint8Array(limits.pageFileBytes.most + 1))).toMatchObject({ ok: false });
  expect(await decodePage(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0))).toMatchObject(
    {
      ok: false,
    },
  );
});
