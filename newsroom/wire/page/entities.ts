const named: Record<string, string> = {
  nbsp: '\u00a0', emsp: '\u2003', ensp: '\u2002', thinsp: '\u2009', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'",
  ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', hellip: '…', mdash: '—', ndash: '–', middot: '·', bull: '•', raquo: '»',
  laquo: '«', copy: '©', times: '×', deg: '°', yen: '¥', zwnj: '', zwj: '',
}; // prettier-ignore

/** Entities that a page's text still holds, as characters. What is cut off or unknown stays as it is. */
export const decodeEntities = (text: string): string =>
  text.replaceAll(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : '';
    },
  );
