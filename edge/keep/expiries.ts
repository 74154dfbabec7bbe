import { everything, type ExpiryKind } from '#lib/expiry.ts';
import { log } from '#lib/server/log.ts';
import type { PublicCaches } from './public-caches.ts';
import type { StatusPages } from './status-pages.ts';

type Expiring = {
  caches: PublicCaches;
  errors: StatusPages;
  /** Changes with what every page shows. */
  frameStamp?: () => string;
};

/**
 * What an announced expiry does here. Where the frame of all pages changed with it, as when an import opened a
 * channel, all pages go. Files for programs and answers to searches list a bit of everything, so any expiry takes them.
 */
export function expiries({
  caches,
  errors,
  frameStamp,
}: Expiring): (paths: readonly string[], kind: ExpiryKind) => void {
  let frame = frameOf(frameStamp);
  return (paths, kind) => {
    const now = frameOf(frameStamp);
    const reframed = now !== null && frame !== null && now !== frame;
    frame = now ?? frame;
    errors.expire(kind);
    caches.data.expire([everything], kind);
    caches.questions.expire([everything], kind);
    caches.pages.expire(reframed ? [everything, ...paths] : paths, kind);
  };
}

/** Null where the store cannot be read. */
function frameOf(frameStamp: Expiring['frameStamp']): string | null {
  try {
    return frameStamp?.() ?? null;
  } catch (error) {
    log().error({ err: error }, 'the frame of pages could not be read');
    return null;
  }
}
