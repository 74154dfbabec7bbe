import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ferry, sampleRate } from './ferry.ts';

/** Computes the demo's recording into demo/media. Needs ffmpeg; the site itself does not. */
const target = join(import.meta.dirname, '../media/ferry.m4a');
const words = (line: string) => line.split(' ');

const encoder = spawn(
  'ffmpeg',
  [
    ...words(`-y -loglevel error -f s16le -ar ${sampleRate} -ac 1 -i -`),
    ...words('-c:a aac -b:a 40k -f ipod -movflags +faststart -map_metadata -1 -fflags +bitexact'),
    target,
  ],
  { stdio: ['pipe', 'inherit', 'inherit'] },
);
const done = once(encoder, 'exit');
encoder.stdin.end(ferry());
const [code] = await done;
if (code !== 0) throw new Error(`ffmpeg ended with ${code}`);
