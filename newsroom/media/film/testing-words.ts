const ascii = 'Zhangwei';
const wide = '成都路';

/** Words of a person and a place as programs write them, in a place of a file that is told by its number. */
export function words(place: number): Buffer {
  return Buffer.concat([
    Buffer.from(`${ascii}-${String(place).padStart(2, '0')} 张伟 `),
    Buffer.from(wide, 'utf16le'),
    Buffer.from(wide, 'utf16le').swap16(),
  ]);
}

/** Which of the words a file still holds: numbers of places, and encodings. */
export function wordsLeft(file: Buffer): string[] {
  const named = file.toString('latin1').match(/Zhangwei-\d\d/g) ?? [];
  const encoded = {
    'UTF-8': Buffer.from('张伟'),
    'UTF-16LE': Buffer.from(wide, 'utf16le'),
    'UTF-16BE': Buffer.from(wide, 'utf16le').swap16(),
  };
  return [
    ...named,
    ...Object.entries(encoded).flatMap(([name, bytes]) => (file.includes(bytes) ? [name] : [])),
  ];
}
