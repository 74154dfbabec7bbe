import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { frame, size } from './frame.ts';
import { sampleRate, sound } from './sound.ts';

/** Draws the demo film frame by frame into demo/media, with its poster. Needs ffmpeg; the site itself does not. */
const folder = join(import.meta.dirname, '../media');
const seconds = 12;
const rate = 24;
const posterAt = 0.42;

const pictureInput =
  `-y -loglevel error -f rawvideo -pix_fmt rgb24 -s ${size.width}x${size.height} -r ${rate} -i -`.split(' ');
const soundInput = (path: string) => [...`-f s16le -ar ${sampleRate} -ac 1 -i`.split(' '), path];
// Main profile, 4:2:0 and the index in front: any phone plays it, and before it is loaded whole.
const output =
  '-c:v libx264 -profile:v main -level 3.1 -pix_fmt yuv420p -preset slow -crf 25 -g 96 -c:a aac -b:a 48k -movflags +faststart -map_metadata -1 -fflags +bitexact'.split(
    ' ',
  );

const draw = (at: number) => sharp(Buffer.from(frame(at))).removeAlpha();

const work = await mkdtemp(join(tmpdir(), 'jinwen-film-'));
try {
  const track = join(work, 'sound.raw');
  await writeFile(track, sound(seconds));
  const encoder = spawn(
    'ffmpeg',
    [...pictureInput, ...soundInput(track), ...output, join(folder, 'morning.mp4')],
    { stdio: ['pipe', 'inherit', 'inherit'] },
  );
  const done = once(encoder, 'exit');
  for (let index = 0; index < seconds * rate; index += 1) {
    const pixels = await draw(index / (seconds * rate - 1))
      .raw()
      .toBuffer();
    if (!encoder.stdin.write(pixels)) await once(encoder.stdin, 'drain');
  }
  encoder.stdin.end();
  const [code] = await done;
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}`);
  await draw(posterAt).jpeg({ quality: 86, mozjpeg: true }).toFile(join(folder, 'morning.jpg'));
} finally {
  await rm(work, { recursive: true, force: true });
}
