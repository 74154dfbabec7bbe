import type { FileWindow } from '../file-window.ts';
import { type Box, boxAt, boxesIn } from '../film/iso-boxes.ts';
import { overCap } from '../parts-counter.ts';
import type { PartsTally } from './parts-tally.ts';

/** Boxes that only hold others, `meta` and `iprp` on the way to `ipco`. */
const containers = new Set(['iprp', 'ipco', 'dinf', 'grpl']);

/** AVIF: boxes, and items, each tile of a grid one and each text one. */
export function lookAtAvif(file: FileWindow, tally: PartsTally): void {
  for (const box of boxesIn(file, 0, file.size, tally.part)) {
    if (box.type === 'moof' || box.type === 'moov') tally.frame();
    if (box.type === 'uuid') tally.text(box.end - box.body);
    if (box.type !== 'meta') continue;
    const meta = { ...box, body: box.body + 4 };
    countInside(file, meta, { tally, levels: 3 });
    const items = boxAt(file, meta, ['iinf'], tally.part);
    if (items !== null) lookAtItems(file, items, tally);
  }
}

function countInside(
  file: FileWindow,
  parent: Box,
  { tally, levels }: { tally: PartsTally; levels: number },
): void {
  for (const box of boxesIn(file, parent.body, parent.end, tally.part)) {
    if (levels > 1 && containers.has(box.type)) countInside(file, box, { tally, levels: levels - 1 });
  }
}

function lookAtItems(file: FileWindow, { body, end }: Box, tally: PartsTally): void {
  const countBytes = file.byte(body) === 0 ? 2 : 4;
  for (const item of boxesIn(file, body + 4 + countBytes, end, tally.part)) {
    const version = file.byte(item.body);
    const typeAt = item.body + 4 + (version === 3 ? 4 : 2) + 2;
    if (version < 2 || typeAt + 4 > item.end) continue;
    const type = file.latin(typeAt, 4);
    if (type !== 'av01' && type !== 'grid') tally.text(item.end - item.body);
    // Name, media type, packing: what is packed says nowhere how long it is.
    const texts = file.latin(typeAt + 4, Math.min(1024, item.end - typeAt - 4)).split('\0');
    if (type === 'mime' && (texts[2] ?? '') !== '') throw overCap('压缩的附加信息', '0 个');
  }
}
