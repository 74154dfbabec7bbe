import type { FileWindow } from '../file-window.ts';
import type { Edits } from './edits.ts';

/** Units of H.264 (ITU-T H.264, table 7-1) that decoders step over: filling, and kinds without a meaning of their own. */
const meaningless = new Set([0, 12, 24, 25, 26, 27, 28, 29, 30, 31]);
const filling = 0x0c;
const stopBit = 0x80;
const enhancements = 6;

/** Messages of `enhancements` (annex D): words registered with a country, and words of whoever wrote the film. */
const registered = 4;
const unregistered = 5;
/** Country and company of registered ones that are seen: captions (ATSC), brightness (HDR10+). */
const seen = new Set(['b50031', 'b5003c']);

/** Far longer than any camera writes; beyond it the whole unit goes. */
const longestUnit = 1024 * 1024;
const fillBytes = 64 * 1024;

/**
 * Samples of H.264 side by side, each unit behind its length in `lengthBytes` bytes: cameras write places, times and
 * devices among the pictures (MDPM, drones), and encoders their settings. Those words are emptied; pictures stay.
 */
export function cleanAvc(
  file: FileWindow,
  edits: Edits,
  { from, to, lengthBytes }: { from: number; to: number; lengthBytes: number },
): void {
  for (let at = from; at + lengthBytes < to && file.has(at, lengthBytes + 1);) {
    const length = file.bytes(at, lengthBytes).readUIntBE(0, lengthBytes);
    const unit = at + lengthBytes;
    at = unit + length;
    // One that is cut off is looked at as far as it goes.
    const end = Math.min(at, to, file.size);
    if (length === 0) continue;
    const kind = file.byte(unit) & 0x1f;
    if (meaningless.has(kind) || (kind === enhancements && length > longestUnit)) fill(edits, unit, end);
    else if (kind === enhancements) cleanMessages(Buffer.from(file.bytes(unit, end - unit)), edits, unit);
  }
}

function fill(edits: Edits, from: number, to: number): void {
  for (let at = from; at < to; at += fillBytes) {
    edits.write(at, Buffer.alloc(Math.min(fillBytes, to - at), 0xff));
  }
  if (to - from > 1) edits.write(to - 1, Buffer.from([stopBit]));
  edits.write(from, Buffer.from([filling]));
}

/** Empties messages in their places: what escapes a start code in them stays, or the unit would change its length. */
function cleanMessages(unit: Buffer, edits: Edits, unitAt: number): void {
  const { plain, escaping } = plainBytes(unit);
  const byteAt = (place: number) => unit[plain[place] ?? -1] ?? 0;
  let place = 0;
  let changed = false;
  const number = () => {
    let value = 0;
    for (; byteAt(place) === 0xff; place += 1) value += 0xff;
    value += byteAt(place);
    place += 1;
    return value;
  };
  while (place + 2 < plain.length) {
    const type = number();
    const size = number();
    const [first, second, third] = [byteAt(place), byteAt(place + 1), byteAt(place + 2)];
    const owner = Buffer.from([first, second, third]).toString('hex');
    const end = Math.min(plain.length, place + size);
    if (type === unregistered || (type === registered && !seen.has(owner))) {
      for (; place < end; place += 1) {
        const byte = plain[place] ?? -1;
        if (!escaping.has(byte)) unit[byte] = 0xff;
      }
      changed = true;
    }
    place = end;
  }
  if (changed) edits.write(unitAt, unit);
}

/**
 * Where the bytes of a unit's content lie in it: a 3 behind two zeros is none of them. `escaping`: those zeros, and what
 * stands behind the 3, which is no more than 3 itself.
 */
function plainBytes(unit: Buffer): { plain: number[]; escaping: Set<number> } {
  const plain: number[] = [];
  const escaping = new Set<number>();
  let zeros = 0;
  for (let at = 1; at < unit.length; at += 1) {
    const byte = unit[at];
    if (zeros >= 2 && byte === 3) {
      for (const near of [at - 2, at - 1]) escaping.add(near);
      if ((unit[at + 1] ?? 0xff) <= 3) escaping.add(at + 1);
      zeros = 0;
      continue;
    }
    plain.push(at);
    zeros = byte === 0 ? zeros + 1 : 0;
  }
  return { plain, escaping };
}
