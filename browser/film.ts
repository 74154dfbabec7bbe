const streamType = 'application/vnd.apple.mpegurl';

/** A tap on the poster plays; only one thing plays at a time. */
export function startFilms(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-do="play"]')) {
    const film = button.parentElement?.querySelector('video');
    if (!film) continue;
    film.controls = false;
    button.addEventListener('click', () => void play(film, button));
  }
  // Play events don't bubble, but they pass by on their way down.
  document.addEventListener('play', ({ target }) => pauseOthers(target), true);
}

async function play(film: HTMLVideoElement, button: HTMLButtonElement): Promise<void> {
  button.hidden = true;
  film.controls = true;
  film.focus();
  const failed = () => tellFailure(film);
  try {
    const stream = streamToHelp(film);
    if (stream !== null) {
      const { playStream } = await import('./stream.ts');
      await playStream(film, stream, failed);
    }
    await film.play();
  } catch (error) {
    // Stopped by the reader before it began: nothing to say.
    if (!(error instanceof DOMException && error.name === 'AbortError')) failed();
  }
}

/** The stream that this browser cannot play by itself, where there is nothing else to play. */
function streamToHelp(film: HTMLVideoElement): string | null {
  const sources = [...film.querySelectorAll('source')];
  if (sources.some((source) => film.canPlayType(source.type) !== '')) return null;
  return sources.find((source) => source.type === streamType)?.src ?? null;
}

function pauseOthers(playing: EventTarget | null): void {
  for (const media of document.querySelectorAll<HTMLMediaElement>('video,audio')) {
    if (media !== playing) media.pause();
  }
}

function tellFailure(film: HTMLVideoElement): void {
  const box = film.closest('figure');
  if (!box || box.querySelector('[role=alert]')) return;
  const words = document.createElement('p');
  words.className = 'note';
  words.role = 'alert';
  words.textContent = '视频暂时放不了，请稍后再试。';
  film.parentElement?.after(words);
}
