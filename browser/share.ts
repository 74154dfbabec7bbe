/** Copying the page's address, the system's own share sheet where there is one, and printing. */
export function startSharing(): void {
  for (const button of find('copy')) button.addEventListener('click', () => void copy(button));
  for (const button of find('print')) button.addEventListener('click', () => print());
  if (!('share' in navigator)) return;
  for (const control of find('share')) {
    control.hidden = false;
    control.addEventListener('click', (event) => {
      event.preventDefault();
      void share();
    });
  }
}

async function share(): Promise<void> {
  try {
    const title = document.querySelector<HTMLMetaElement>('meta[property="og:title"]')?.content;
    await navigator.share({ title: title ?? document.title, url: address() });
  } catch (error) {
    // Closed without sharing: nothing to say. Refused by the system: here is the other way.
    if (error instanceof DOMException && error.name !== 'AbortError') location.hash = 'share';
  }
}

async function copy(button: HTMLElement): Promise<void> {
  const done = (await copyText(address())) ? '链接已复制' : '没能复制，请从地址栏复制';
  const label = button.querySelector('span');
  const status = button.parentElement?.querySelector('output');
  const before = label?.textContent ?? '';
  if (status) status.textContent = done;
  if (!label || label.dataset['busy']) return;
  label.dataset['busy'] = '1';
  label.textContent = done;
  setTimeout(() => {
    label.textContent = before;
    delete label.dataset['busy'];
    if (status) status.textContent = '';
  }, 2400);
}

/** The clipboard is for secure pages only; on a plain address of a LAN the old way still works. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'vh';
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return done;
}

const address = () => document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
const find = (what: string) => document.querySelectorAll<HTMLElement>(`[data-do="${what}"]`);
