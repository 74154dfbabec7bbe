import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { eq } from 'drizzle-orm';
import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { media } from '#db/schema/media.ts';
import { useTestDatabase } from '#db/testing.ts';
import { drawRenditions } from '#jobs/queued-renditions.ts';
import { runDue } from '#jobs/run.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { mediaFolder } from '../file-path.ts';
import { foundMediaOf } from '../list-media.ts';
import { makeRenditions } from '../make-renditions.ts';
import { pngWith } from '../picture/testing-parts.ts';
import { storeMedia } from '../store-media.ts';

useTestDatabase();

const by: Person = { id: null, name: '测试', role: 'reporter' };
const secret = '线人老李 31.2304';
const aigc =
  '{"Label":"1","ContentProducer":"某模型","ProduceID":"p&1","ReservedCode1":"","ContentPropagator":"","PropagateID":"","ReservedCode2":""}';
const iptc = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';
const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:TC260="http://www.tc260.org.cn/ns/AIGC/1.0/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" Iptc4xmpExt:DigitalSourceType="${iptc}"><dc:creator>${secret}</dc:creator><TC260:AIGC>${aigc.replaceAll('&', '&amp;')}</TC260:AIGC></rdf:Description></rdf:RDF></x:xmpmeta>`;

const plain = (side = 48) =>
  sharp({ create: { width: side, height: 40, channels: 3, background: { r: 200, g: 90, b: 30 } } });
const withXmp = (picture: Sharp) => picture.withXmp(xmp).toBuffer();
const text = (name: string, value: Buffer | string) =>
  Buffer.concat([Buffer.from(`${name}\0`, 'latin1'), Buffer.from(value)]);

async function stored(bytes: Uint8Array): Promise<string> {
  const { id } = await storeMedia({ by, fileName: '图', bytes });
  await makeRenditions(id);
  return id;
}
const labelOf = (id: string) => db().select().from(media).where(eq(media.id, id)).get()?.aiLabel;

const png = await plain().png().toBuffer();
/** Behind the pixels, where PNG allows texts and sharp does not look. */
const late = (chunks: Parameters<typeof pngWith>[1]) => {
  const alone = pngWith(png, chunks).subarray(33, 33 + pngWith(png, chunks).length - png.length);
  return Buffer.concat([png.subarray(0, -12), alone, png.subarray(-12)]);
};

test.each<[string, () => Promise<Uint8Array> | Uint8Array]>([
  ['JPEG', () => withXmp(plain().jpeg())],
  ['PNG', () => withXmp(plain().png())],
  ['PNG behind the pixels', () => late([{ type: 'iTXt', data: text('XML:com.adobe.xmp', `\0\0\0\0${xmp}`) }])],
  ['PNG, packed', () => pngWith(png, [{ type: 'zTXt', data: text('XML:com.adobe.xmp', Buffer.concat([Buffer.from([0]), deflateSync(xmp)])) }])],
  ['WebP', () => withXmp(plain().webp())],
  ['AVIF', () => withXmp(plain().avif({ effort: 0 }))],
  ['TIFF', () => withXmp(plain().tiff())],
  ['GIF', async () => { const gif = await plain().gif().toBuffer(); return Buffer.concat([gif.subarray(0, -1), Buffer.from('\x21\xff\x0bXMP DataXMP', 'latin1'), Buffer.from(xmp), Buffer.from([1, 0, 0]), gif.subarray(-1)]); }],
])('the label of a %s goes into all that readers get, and nothing beside it', async (_, make) => {
  const id = await stored(await make());
  expect(labelOf(id)).toEqual({ says: 1, aigc, sourceType: 'trainedAlgorithmicMedia' });
  const files = readdirSync(mediaFolder(id)).filter((name) => !name.startsWith('original'));
  expect(files.map((name) => name.split('.').at(-1) ?? '').toSorted()).toEqual(['avif', 'jpg', 'jpg', 'jpg', 'jpg', 'webp']);
  for (const name of files) {
    const bytes = readFileSync(join(mediaFolder(id), name));
    expect([name, bytes.includes('线人'), bytes.includes('creator')]).toEqual([name, false, false]);
    const { xmpAsString = '', exif, iptc: iim, icc, comments } = await sharp(bytes).metadata();
    expect([exif, iim, icc, comments]).toEqual(Array(4).fill(undefined));
    expect(xmpAsString).toContain(`TC260:AIGC="${aigc.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`);
    expect(xmpAsString).toContain(`Iptc4xmpExt:DigitalSourceType="${iptc}"`);
  }
}); // prettier-ignore

test('the desk is told what a file says of itself, and where', async () => {
  const id = await stored(await withXmp(plain(50).jpeg()));
  const other = await stored(await plain(52).jpeg().toBuffer());
  expect(foundMediaOf([id, other]).map((one) => one.aiWords)).toEqual([
    '文件自带标识：AI 生成（AIGC 元数据、IPTC trainedAlgorithmicMedia）',
    '',
  ]);
});

test('a label in a text of its own is read as it stands: suspected', async () => {
  const label = '{"Label":"3","ContentPropagator":"某站"}';
  const id = await stored(late([{ type: 'tEXt', data: text('AIGC', label) }]));
  expect(labelOf(id)).toEqual({ says: 3, aigc: label, sourceType: '' });
  expect(foundMediaOf([id])[0]?.aiWords).toBe('文件自带标识：疑似由 AI 生成（AIGC 元数据）');
});

test('a picture from before labels were read gets its label when it comes in again', async () => {
  const bytes = await withXmp(plain(54).jpeg());
  const id = await stored(bytes);
  await runDue({ 'make-renditions': drawRenditions }, 'renditions');
  db().update(media).set({ aiLabel: null }).run();
  await makeRenditions(id, { anew: true });
  const xmpNow = async () => (await sharp(join(mediaFolder(id), '1x1.jpg')).metadata()).xmpAsString;
  expect(await xmpNow()).toBeUndefined();
  await storeMedia({ by, fileName: '图', bytes });
  await runDue({ 'make-renditions': drawRenditions }, 'renditions');
  expect([labelOf(id)?.says, (await xmpNow())?.includes('TC260:AIGC')]).toEqual([1, true]);
});

const film = readFileSync(join(import.meta.dirname, '../../../demo/media/morning.mp4'));
function box(type: string, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + body.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}
const xmpId = Buffer.from('be7acfcb97a942e89c71999491e3afac', 'hex');

test('the label of a film is read from its boxes and passed on in one of our own, and nothing beside it', async () => {
  const id = await stored(Buffer.concat([film, box('uuid', xmpId, Buffer.from(xmp))]));
  expect(labelOf(id)).toEqual({ says: 1, aigc, sourceType: 'trainedAlgorithmicMedia' });
  const served = readFileSync(join(mediaFolder(id), 'video.mp4'));
  expect([served.includes('线人'), served.includes('creator'), served.includes('TC260:AIGC')]).toEqual([
    false,
    false,
    true,
  ]);
  const at = served.lastIndexOf('uuid') - 4;
  expect([at + served.readUInt32BE(at), served.subarray(at + 8, at + 24)]).toEqual([served.length, xmpId]);
  expect(db().select().from(media).where(eq(media.id, id)).get()?.renditions[0]?.bytes).toBe(served.length);
});

test('a word among the pictures of a film is no label, and a film without one gets none', async () => {
  const id = await stored(Buffer.concat([film, box('mdat', Buffer.from(`"AIGC":${aigc}`))]));
  expect(labelOf(id)).toBeNull();
  expect(readFileSync(join(mediaFolder(id), 'video.mp4')).includes('TC260')).toBe(false);
});
