/** Puts another house's player in place of its placeholder once a reader asked for it. */
export function startEmbeds(): void {
  for (const button of document.querySelectorAll('[data-do="embed"]')) {
    button.addEventListener('click', () => {
      const box = button.closest<HTMLElement>('[data-frame]');
      if (box) showFrame(box);
    });
  }
}

function showFrame(box: HTMLElement): void {
  const frame = document.createElement('iframe');
  frame.title = box.getAttribute('aria-label') ?? '';
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-presentation allow-popups');
  frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.src = box.dataset['frame'] ?? '';
  box.classList.add('on');
  for (const part of box.querySelectorAll('.js')) part.remove();
  box.prepend(frame);
  frame.focus();
}
