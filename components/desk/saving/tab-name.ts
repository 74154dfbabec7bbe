/** Lower case letters and digits, as a route of the desk takes them. */
export const randomName = (length: number): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => (byte % 36).toString(36)).join('');

const key = 'jinwen-tab';

/**
 * The name of this browser tab, which outlives a reload. While the page lives the name is not in the tab's storage: a
 * tab that is duplicated copies its storage, and would otherwise go by the same name.
 */
export function takeTabName(): string {
  try {
    const known = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    if (known !== null && /^[0-9a-z]{12}$/.test(known)) return known;
  } catch {
    // Without storage each page is a tab of its own.
  }
  return randomName(12);
}

/** Leaves the name for the next page of this tab. */
export function leaveTabName(name: string): void {
  try {
    sessionStorage.setItem(key, name);
  } catch {
    // As above.
  }
}
