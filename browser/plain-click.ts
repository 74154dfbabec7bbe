/** Clicks that mean «here»: not those that open a new tab or window, which stay the browser's. */
export function onPlainClick(link: HTMLAnchorElement | null, act: () => void): void {
  link?.addEventListener('click', (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    act();
  });
}
