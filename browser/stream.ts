import { Hls } from 'hls.js/light';

/** Plays HLS where the browser doesn't by itself. Resolves when there is something to play. */
export async function playStream(
  film: HTMLVideoElement,
  address: string,
  onFailure: () => void,
): Promise<void> {
  if (!Hls.isSupported()) throw new Error('no media source');
  // A worker would come from a blob, which the policy for pages forbids to run.
  const hls = new Hls({ enableWorker: false, capLevelToPlayerSize: true });
  await new Promise<void>((resolve, reject) => {
    hls.on(Hls.Events.MANIFEST_PARSED, () => resolve());
    hls.on(Hls.Events.ERROR, (_, fault) => {
      if (!fault.fatal) return;
      hls.destroy();
      reject(fault.error);
      onFailure();
    });
    hls.loadSource(address);
    hls.attachMedia(film);
  });
}
