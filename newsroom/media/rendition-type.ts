const shape =
  /^(?:\d{2,4}\.(?:avif|webp|jpg)|(?:16x9|4x3|1x1)\.jpg|video\.(?:mp4|webm)|audio\.(?:mp3|m4a|ogg|wav)|subtitles\.vtt)$/;

const types: Record<string, string> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  mp4: 'video/mp4',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  vtt: 'text/vtt; charset=utf-8',
};

/** What a rendition is served as, by its name; null for any other name, an original's first of all. */
export function renditionType(name: string): string | null {
  return (shape.test(name) ? types[name.slice(name.indexOf('.') + 1)] : undefined) ?? null;
}
