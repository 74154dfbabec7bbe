import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pictures } from '../pictures.ts';

/** Cuts the summit's film from four of the demo's pictures, each slowly coming nearer. Needs ffmpeg; the site itself does not. */
const folder = join(import.meta.dirname, '../media');
const shots = [pictures.ridge2, pictures.table, pictures.lectern1, pictures.lectern2];
const rate = 24;
const shotSeconds = 4.5;
const fadeSeconds = 0.5;

const words = (line: string) => line.split(' ');

const inputs = shots.flatMap(({ file }) =>
  words(`-loop 1 -framerate ${rate} -t ${shotSeconds} -i`).concat(join(folder, file)),
);
// Enlarged first: zoompan moves by whole pixels and trembles on a small picture.
const nearer = shots.map(
  (_shot, index) =>
    `[${index}:v]crop=1200:675,scale=1920:1080,zoompan=z='1+0.08*on/${shotSeconds * rate}':x='(iw-iw/zoom)/2'` +
    `:y='(ih-ih/zoom)/2':d=1:s=960x540:fps=${rate},setsar=1[shot${index}]`,
);
const fades = shots.slice(1).map((_shot, index) => {
  const before = index === 0 ? 'shot0' : `fade${index}`;
  const offset = (index + 1) * (shotSeconds - fadeSeconds);
  return `[${before}][shot${index + 1}]xfade=fade:duration=${fadeSeconds}:offset=${offset}[fade${index + 1}]`;
});
const graph = [...nearer, ...fades, `[fade${shots.length - 1}]format=yuv420p[film]`].join(';');

const picture = words('-c:v libx264 -profile:v main -level 3.1 -preset slow -crf 26');
const file = words('-movflags +faststart -map_metadata -1 -fflags +bitexact').concat(
  join(folder, 'river.mp4'),
);
const cut = ['-filter_complex', graph, '-map', '[film]'];
const encoder = spawn('ffmpeg', words('-y -loglevel error').concat(inputs, cut, picture, file), {
  stdio: 'inherit',
});
const [code] = await once(encoder, 'exit');
if (code !== 0) throw new Error(`ffmpeg ended with ${code}`);
