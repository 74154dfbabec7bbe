import { expect, test } from 'vitest';
import { decodeEntities } from './entities.ts';

test.each([
  // by name, in capitals too, also those that only few pages use
  ['&ldquo;渡口&rdquo;&hellip;&middot;&yen;&nbsp;&ensp;&times;', '“渡口”…·¥\u00a0\u2002×'],
  ['&NBSP;&Amp;&LDQUO;', '\u00a0&“'],
  ['&permil;&deg;&rarr;&frac12;&Prime;', '‰°→½″'],
  // by number; 128 to 159 are what Windows meant by them
  ['&#12288;&#x3000;&#65;&#X41;&#x1F600;', '\u3000\u3000AA😀'],
  ['&#150;&#128;&#x93;', '–€“'],
  ['👨&#8205;👩', '👨\u200d👩'],
  // once and no more
  ['&amp;lt;&amp;#38;', '&lt;&#38;'],
  // for nothing
  ['甲&#0;&#10;&#x1F;&Tab;&NewLine;乙', '甲乙'],
  ['甲&#xD800;&#57343;&#1114112;&#9999999;&#xFFFFFF;乙', '甲乙'],
  ['甲&zwnj;&zwj;乙', '甲乙'],
])('%j is read as %j', (text, read) => expect(decodeEntities(text)).toBe(read));

test.each([
  '&nbsp', '&nbsp 后', '&amp', 'R&D', 'AT&T;', '&#38', '&#x26', '&#;', '&#x;', '&;', '& ;', '&#12345678;', '&#x1234567;',
  '&nosuch;', '&NoSuch;', '&copyright;', '?a=1&copy=2&lt=3', '\t原有的\u0000\ufffd\u200d', `&${'a'.repeat(40)};`,
])('%j stays as it is', (text) => expect(decodeEntities(text)).toBe(text)); // prettier-ignore
