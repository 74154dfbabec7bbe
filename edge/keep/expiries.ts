import { everything, type ExpiryKind } from '#lib/expiry.ts';
import { log } from '#lib/log.ts';
import type { EdgeContext } from '../context.ts';

/**
 * What an announced expiry does here. Where the frame of all pages changed with it, as when an import opened a
 * channel, all pages go. Files for programs and answers to searches list a bit of everything, so any expiry takes them.
 */
export function expiries(edge: EdgeContext): (paths: readonly string[], kind: ExpiryKind) => void {
  let frame = frameOf(edge);
  return (paths, kind) => {
    const now = frameOf(edge);
    const reframed = now !== null && frame !== null && now !== frame;
    frame = now ?? frame;
    edge.errors.expire(kind);
    edge.data.expire([everything], kind);
    edge.questions.expire([everything], kind);
    edge.pages.expire(reframed ? [everything, ...paths] : paths, kind);
  };
}

/** Null where the store cannot be read. */
function frameOf({ frameStamp }: EdgeContext): string | null {
  try {
    return frameStamp?.() ?? null;
  } catch (error) {
    log().error({ err: error }, 'the frame of pages could not be read');
    return null;
  }
}
