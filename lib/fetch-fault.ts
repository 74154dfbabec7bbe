/** Why a `fetch` failed, in a few words: it says only that it did, and why in the cause. */
export function fetchFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return '等了几秒没有回音';
  return error.cause instanceof Error ? error.cause.message : error.message;
}
