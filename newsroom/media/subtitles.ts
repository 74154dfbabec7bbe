import { limits } from '#lib/limits.ts';
import { failed, ok, type Result } from '#lib/result.ts';

export type Cue = { startMs: number; endMs: number; text: string };

/** Subtitles of a two-hour film have about 2,000 cues and 150 KB. */
const maxCues = limits.subtitleCues.most;

const timing =
  /^((?:\d{2,3}:)?[0-5]\d:[0-5]\d\.\d{3})[ \t]+-->[ \t]+((?:\d{2,3}:)?[0-5]\d:[0-5]\d\.\d{3})(?:[ \t]|$)/;

/** Reads WebVTT as times and plain text; styles, regions, notes, positions and tags are left out. */
export function parseSubtitles(source: string): Result<Cue[]> {
  const text = source
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\0', '');
  if (!/^WEBVTT(?:[ \t\n]|$)/.test(text)) return failed('字幕的第一行须是 WEBVTT。');
  const cues: Cue[] = [];
  for (const block of text.split(/\n{2,}/).slice(1)) {
    const lines = block.split('\n').filter((line) => line.trim() !== '');
    const at = lines.findIndex((line) => line.includes('-->'));
    if (at < 0 || /^(?:NOTE|STYLE|REGION)\b/.test(block)) continue;
    const match = timing.exec(lines[at]?.trim() ?? '');
    if (match === null)
      return failed(`字幕第 ${cues.length + 1} 条的时间写得不对，应像 00:01.000 --> 00:03.000。`);
    const cue = {
      startMs: toMs(match[1] ?? ''),
      endMs: toMs(match[2] ?? ''),
      text: plain(lines.slice(at + 1)),
    };
    if (cue.endMs <= cue.startMs) return failed(`字幕第 ${cues.length + 1} 条的结束时间早于开始时间。`);
    if (cue.text !== '') cues.push(cue);
    if (cues.length > maxCues) return failed(`字幕条数太多，最多 ${maxCues.toLocaleString('zh-CN')} 条。`);
  }
  return cues.length === 0 ? failed('字幕里没有可显示的文字。') : ok(cues);
}

/** Cues as a WebVTT file that holds nothing but times and text. */
export const writeSubtitles = (cues: readonly Cue[]) =>
  `WEBVTT\n\n${cues.map((cue) => `${stamp(cue.startMs)} --> ${stamp(cue.endMs)}\n${escapeCue(cue.text)}\n`).join('\n')}`;

function toMs(time: string): number {
  const [seconds = 0, minutes = 0, hours = 0] = time.split(':').map(Number).toReversed();
  return Math.round(((hours * 60 + minutes) * 60 + seconds) * 1000);
}

function stamp(ms: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const whole = Math.floor(ms / 1000);
  const rest = String(ms % 1000).padStart(3, '0');
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}.${rest}`;
}

const named: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&nbsp;': ' ', '&lrm;': '', '&rlm;': '' };

const plain = (lines: readonly string[]) =>
  lines
    .map((line) =>
      line
        .replaceAll(/<[^>]*>?/g, '')
        .replaceAll(/&(?:lt|gt|nbsp|lrm|rlm);/g, (entity) => named[entity] ?? entity)
        .replaceAll('&amp;', '&')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n');

/** `>` too, so that no text can look like the arrow of a timing line. */
const escapeCue = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
