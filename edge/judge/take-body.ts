import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';

/** The whole body; why it did not come whole; or that its client left. */
type TakenBody = Buffer | 'late' | 'gone';

export type BodyTaker = (request: IncomingMessage, who: string) => Promise<TakenBody>;

type TakerOptions = {
  /** Bytes on their way at once, by the lengths that were announced. */
  most: number;
  /** How long one may take; without it the server's own limit counts. */
  patienceMs?: number;
};

type UnderWay = { who: string; bytes: number; cut: () => void };

/**
 * Takes small bodies whole, before anything is begun for them: one that is slow or never comes holds nothing but what
 * came of it, and of all together never more than `most`: beyond that the oldest is cut off of whoever sends the most
 * at once, so that nobody's zeal cuts off another.
 */
export function bodyTaker({ most, patienceMs }: TakerOptions): BodyTaker {
  const underWay = new Set<UnderWay>();
  let bytes = 0;

  const isOver = () => bytes > most;

  const begin = (one: UnderWay) => {
    underWay.add(one);
    bytes += one.bytes;
    while (isOver()) {
      const greediest = greediestOf(underWay);
      const oldest = [...underWay].find((other) => other !== one && other.who === greediest);
      // Of someone who sends but this one, which is the largest there is.
      (oldest ?? one).cut();
    }
  };
  const end = (one: UnderWay) => {
    if (underWay.delete(one)) bytes -= one.bytes;
  };

  return (request, who) => {
    const length = Number(request.headers['content-length'] ?? '0');
    if (length === 0) return Promise.resolve(Buffer.alloc(0));
    return new Promise((resolve) => {
      const pieces: Buffer[] = [];
      const done = (taken: TakenBody) => {
        end(one);
        clearTimeout(timer);
        request.off('data', onData).off('end', onEnd).off('close', onClose);
        resolve(taken);
      };
      const onData = (piece: Buffer) => void pieces.push(piece);
      const onEnd = () => done(Buffer.concat(pieces));
      const onClose = () => done('gone');
      const one = { who, bytes: length, cut: () => done('late') };
      const timer = patienceMs === undefined ? undefined : setTimeout(one.cut, patienceMs);
      request
        .on('data', onData)
        .once('end', onEnd)
        .once('close', onClose)
        .once('error', () => {});
      begin(one);
    });
  };
}

/** Whose bodies on their way are the most, by bytes. */
function greediestOf(underWay: Iterable<UnderWay>): string {
  const sums = new Map<string, number>();
  for (const { who, bytes } of underWay) sums.set(who, (sums.get(who) ?? 0) + bytes);
  let greediest = '';
  for (const [who, sum] of sums) if (sum > (sums.get(greediest) ?? 0)) greediest = who;
  return greediest;
}

/** The request as it was, with a body that is here already. */
export function withBody(request: IncomingMessage, body: Buffer): IncomingMessage {
  const whole = bodilessCopy(request);
  if (body.length > 0) whole.push(body);
  whole.push(null);
  return whole;
}

/** The request with its body as it comes in, piece by piece, until `look` says no: then `stopped` is called. */
export function watchedBody(
  request: IncomingMessage,
  look: (piece: Buffer) => boolean,
  stopped: () => void,
): IncomingMessage {
  const watched = bodilessCopy(request);
  Object.assign(watched, { _read: () => void request.resume() });
  request.on('data', (piece: Buffer) => {
    if (watched.destroyed) return;
    if (!look(piece)) {
      watched.destroy();
      stopped();
    } else if (!watched.push(piece)) request.pause();
  });
  request.once('end', () => watched.push(null));
  request.once('close', () => {
    if (!request.complete) watched.destroy(new Error('the client left'));
  });
  watched.on('error', () => {});
  return watched;
}

function bodilessCopy({ method, url, headers }: IncomingMessage): IncomingMessage {
  const copy = new IncomingMessage(new Socket());
  copy.method = method ?? 'GET';
  copy.url = url ?? '/';
  copy.headers = headers;
  return copy;
}
