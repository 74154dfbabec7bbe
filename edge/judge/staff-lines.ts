import { limits } from '#lib/limits.ts';
import { lineFor, linesFor, type NotBegun } from '#lib/line.ts';
import type { Result } from '#lib/result.ts';
import type { Exchange } from './exchange.ts';
import { isFile, isImport } from './refuse.ts';
import { stillThere } from './still-there.ts';

export type StaffLines = (
  exchange: Exchange,
  person: string,
  work: () => Promise<void>,
) => Promise<Result<void, NotBegun>>;

/**
 * Where those who work here wait, each behind himself alone: who has one person's session crowds out neither colleagues
 * nor readers. What takes as long as its body takes to come has lines apart; forms with pictures, which are held whole,
 * have one for all behind each one's own. Of what was sent all is done, also for who closed the page behind it.
 */
export function staffLines(): StaffLines {
  const requests = linesFor({ abreast: 3, most: limits.staffWaiting.most });
  const uploads = linesFor({ abreast: 8, most: limits.staffWaiting.most });
  const ownImports = linesFor({ abreast: 1, most: limits.importsWaiting.most });
  const imports = lineFor({ abreast: 2, most: limits.importsWaiting.most });
  return async (exchange, person, work) => {
    const { request } = exchange;
    const there = stillThere(exchange);
    if (isFile(request)) return uploads.run(person, work, there);
    if (!isImport(request)) return requests.run(person, work, request.method === 'GET' ? there : undefined);
    const turn = await ownImports.run(person, () => imports.run(work, there), there);
    return turn.ok ? turn.value : turn;
  };
}
