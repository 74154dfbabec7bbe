import { format, stripVTControlCharacters } from 'node:util';
import { shortId } from '../ids.ts';
import { log } from './log.ts';

/** Longer words than this are nobody's message; a stranger may have chosen them. */
const mostCharacters = 2000;

/**
 * Makes lines of the log of what libraries print: Next tells of failures by console.error, in many plain lines that
 * would stand between those of JSON and that no id finds. Node's own warnings too.
 */
export function logConsole(): void {
  Object.assign(console, { error: told('error'), warn: told('warn') });
  process.removeAllListeners('warning');
  process.on('warning', (warning) => log().warn({ err: warning }, 'warning'));
}

const told =
  (level: 'error' | 'warn') =>
  (...said: unknown[]): void => {
    const err = said.find((one) => one instanceof Error);
    const words = format(...said.filter((one) => one !== err));
    const message = stripVTControlCharacters(words).trim().slice(0, mostCharacters);
    log()[level](
      { id: shortId(8), ...(err ? { err } : {}) },
      message === '' ? 'printed by a library' : message,
    );
  };
