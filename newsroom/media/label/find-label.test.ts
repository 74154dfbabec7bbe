import { expect, test } from 'vitest';
import { labelInText, LabelSearch } from './find-label.ts';

const aigc =
  '{"Label":"1","ContentProducer":"001191110000","ProduceID":"图一","ReservedCode1":"","ContentPropagator":"某站","PropagateID":"p1","ReservedCode2":""}';
const attribute = aigc.replaceAll('"', '&quot;');
const namespace = 'xmlns:TC260="http://www.tc260.org.cn/ns/AIGC/1.0/"';
const code = '911911100000000000000000001';

test.each([
  ['an attribute', `<rdf:Description rdf:about="" ${namespace} TC260:AIGC="${attribute}"/>`],
  ['an attribute in single marks', `<rdf:Description ${namespace} TC260:AIGC='${aigc}'/>`],
  ['an element', `<rdf:Description ${namespace}><TC260:AIGC>${aigc}</TC260:AIGC></rdf:Description>`],
  ['an element with entities', `<TC260:AIGC>${aigc.replaceAll('"', '&#34;')}</TC260:AIGC>`],
  ['CDATA', `<TC260:AIGC><![CDATA[${aigc}]]></TC260:AIGC>`],
  ['another prefix', `<a:AIGC xmlns:a="http://www.tc260.org.cn/ns/AIGC/1.0/">${aigc}</a:AIGC>`],
  ['a list', `<TC260:AIGC><rdf:Alt><rdf:li xml:lang="x-default">${aigc}</rdf:li></rdf:Alt></TC260:AIGC>`],
  ['JSON', `{"AIGC":${aigc}}`],
  ['JSON in JSON', `{"AIGC":${JSON.stringify(aigc)}}`],
  ['a tag of a film', `AIGC\0\0\0\u0001data\0\0\0\u0001\0\0\0\0${aigc}`],
])('a label as %s is found', (_, text) => {
  expect(labelInText(`x ${text} y`)).toEqual({ says: 1, aigc, sourceType: '' });
});

test('one that is written out in elements is found, beside labels of other kinds', () => {
  const parts = '<TC260:Label>3</TC260:Label><TC260:ContentProducer>甲</TC260:ContentProducer>';
  const found = { says: 3, aigc: '{"Label":"3","ContentProducer":"甲"}', sourceType: '' };
  expect(labelInText(`<TC260:AIGC rdf:parseType="Resource">${parts}</TC260:AIGC>`)).toEqual(found);
  expect(labelInText('<dc:title>AIGC 时代</dc:title><xmp:Label>Red</xmp:Label>')).toBeNull();
});

test('a long code stays as it is written, and what is no part of a label goes', () => {
  const text = `"AIGC":{"Label":2,"ContentProducer":${code},"GPS":"31.2,121.4","ProduceID":"a\\u0000b"}`;
  expect(labelInText(text)).toEqual({
    says: 2,
    aigc: `{"Label":"2","ContentProducer":"${code}","ProduceID":"ab"}`,
    sourceType: '',
  });
});

test.each([
  'AIGC', '{"AIGC":{}}', '{"AIGC":{"Label":"0","ContentProducer":"x"}}', '{"AIGC":{"Label":""}}', '{"AIGC":{"Label":"1"',
  '<dc:description>关于 AIGC 的讨论 {"x":1}</dc:description>',
  '<dc:description>trainedAlgorithmicMedia 是什么</dc:description>',
  'Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"',
  'Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia"',
  'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
])('%s is no label', (text) => expect(labelInText(text)).toBeNull()); // prettier-ignore

const cv = 'http://cv.iptc.org/newscodes/digitalsourcetype/';
test.each([
  [`Iptc4xmpExt:DigitalSourceType="${cv}trainedAlgorithmicMedia"`, 'trainedAlgorithmicMedia'],
  [`<Iptc4xmpExt:DigitalSourceType rdf:resource="${cv}compositeWithTrainedAlgorithmicMedia"/>`, 'compositeWithTrainedAlgorithmicMedia'],
  [`<Iptc4xmpExt:DigitalSourceType>${cv}compositeSynthetic</Iptc4xmpExt:DigitalSourceType>`, 'compositeSynthetic'],
  [`<Iptc4xmpExt:DigitalSourceType>trainedAlgorithmicMedia</Iptc4xmpExt:DigitalSourceType>`, 'trainedAlgorithmicMedia'],
  ['"digsrctype:trainedAlgorithmicMedia"', 'trainedAlgorithmicMedia'],
  [`c2pa.created\0digitalSourceTypexF${cv}trainedAlgorithmicMedia`, 'trainedAlgorithmicMedia'],
])('%s is IPTC’s word for it', (text, sourceType) =>
  expect(labelInText(text)).toEqual({ says: 1, aigc: '', sourceType })); // prettier-ignore

test('both are kept, and one in wide characters is found', () => {
  const both = `TC260:AIGC="${attribute}" Iptc4xmpExt:DigitalSourceType="${cv}trainedAlgorithmicMedia"`;
  expect(labelInText(both)).toEqual({ says: 1, aigc, sourceType: 'trainedAlgorithmicMedia' });
  const search = new LabelSearch();
  search.look(Buffer.from(`TXXX AIGC\0${aigc}`, 'utf16le'));
  expect(search.label()?.aigc).toBe(aigc);
});
