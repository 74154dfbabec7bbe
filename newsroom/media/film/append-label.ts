import type { AiLabel } from '#db/schema/media.ts';
import { FileWindow } from '../file-window.ts';
import { labelXmp } from '../label/label-xmp.ts';
import { countTo } from '../parts-counter.ts';
import { boxesIn } from './iso-boxes.ts';

/** Where XMP stands in an MP4 (ISO 16684-1 and Adobe's XMP specification, part 3). */
const xmpId = Buffer.from('be7acfcb97a942e89c71999491e3afac', 'hex');

/**
 * The box that passes a label of AI on behind a film. Empty where it could not be told from the film: behind data that
 * reach to the end, and behind an index that players look for there.
 */
export function labelBox(path: string, label: AiLabel | null): Buffer {
  if (label === null || !mayBeAppended(path)) return Buffer.alloc(0);
  const xmp = Buffer.from(labelXmp(label));
  const head = Buffer.alloc(8);
  head.writeUInt32BE(head.length + xmpId.length + xmp.length);
  head.write('uuid', 4, 'latin1');
  return Buffer.concat([head, xmpId, xmp]);
}

const mayBeAppended = (path: string): boolean =>
  FileWindow.over(path, (file) => {
    let end = 0;
    let open = false;
    for (const box of boxesIn(file, 0, file.size, countTo('filmBoxes', '分块'))) {
      end = box.end;
      open = file.u32(box.at) === 0 || box.type === 'mfra';
    }
    return !open && end === file.size;
  });
