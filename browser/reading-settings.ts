import { type ReadingChoice, readingChoices, readingKey } from '#lib/reader/pre-paint.ts';

type Choices = Partial<Record<ReadingChoice, string>>;

const root = document.documentElement;
const names: readonly ReadingChoice[] = ['theme', 'size', 'face', 'indent', 'mode'];

/** The popover's radio groups, and the buttons that switch dark paper and 长辈版 directly. */
export function startReadingSettings(): void {
  for (const input of radios()) {
    input.addEventListener('change', () => {
      if (isChoice(input.name)) choose(input.name, input.value);
    });
  }
  for (const button of buttons('theme'))
    button.addEventListener('click', () => choose('theme', isDark() ? 'light' : 'dark'));
  for (const button of buttons('elder')) {
    button.addEventListener('click', () => choose('mode', root.dataset['mode'] === 'elder' ? '' : 'elder'));
  }
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show);
  // Another tab of ours changed them.
  addEventListener('storage', (event) => {
    if (event.key === readingKey || event.key === null) applyStored();
  });
  // A page that comes back from the browser's memory may be older than the choice.
  addEventListener('pageshow', applyStored);
  show();
}

function choose(name: ReadingChoice, value: string): void {
  apply(name, value);
  try {
    localStorage.setItem(readingKey, JSON.stringify(current()));
  } catch {
    // Storage is full or forbidden: the choice holds for this page.
  }
  show();
}

function applyStored(): void {
  const choices = stored();
  if (choices) for (const name of names) apply(name, choices[name] ?? '');
  show();
}

function apply(name: ReadingChoice, value: string): void {
  const known: readonly string[] = readingChoices[name];
  if (known.includes(value)) root.dataset[name] = value;
  else delete root.dataset[name];
}

function stored(): Choices | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(readingKey) ?? '{}');
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

function current(): Choices {
  const choices: Choices = {};
  for (const name of names) {
    const value = root.dataset[name];
    if (value !== undefined) choices[name] = value;
  }
  return choices;
}

/** Makes every control tell the state that holds. */
function show(): void {
  for (const input of radios()) input.checked = (root.dataset[input.name] ?? '') === input.value;
  for (const button of buttons('theme')) button.setAttribute('aria-pressed', String(isDark()));
  for (const button of buttons('elder'))
    button.setAttribute('aria-pressed', String(root.dataset['mode'] === 'elder'));
}

function isDark(): boolean {
  const chosen = root.dataset['theme'];
  return chosen === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark';
}

const isChoice = (name: string): name is ReadingChoice => name in readingChoices;
const radios = () => document.querySelectorAll<HTMLInputElement>('#settings input');
const buttons = (what: string) => document.querySelectorAll<HTMLButtonElement>(`[data-do="${what}"]`);
