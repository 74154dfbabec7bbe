import { z } from 'zod';
import { DeskChannel } from './desk-channel.ts';

const name = 'jinwen-tabs';
const call = z.union([z.object({ ask: z.literal(true) }), z.object({ here: z.string() })]);
/** Tabs answer within a few ms; one that sleeps does not, and then its copy is offered though it is still open. */
const patienceMs = 250;

const noted = 'jinwen-open:';
/** Longer than any lock lasts: an older note is of no use to anyone. */
const noteMs = 24 * 3_600_000;

/** Notes in this browser's storage that the tab is open. A crash leaves the note behind: so it is known as gone. */
export function noteOpen(tab: string): void {
  try {
    localStorage.setItem(noted + tab, String(Date.now()));
  } catch {
    // Without storage a lock that a crash left behind runs out by itself.
  }
}

/** The tab ends in good order. */
export function noteClosed(tab: string): void {
  try {
    localStorage.removeItem(noted + tab);
  } catch {
    // As above.
  }
}

/** Tabs of this browser that were open, did not end in good order, and don't answer: those of a crash. */
export async function goneTabs(own: string): Promise<readonly string[]> {
  const left = notedTabs().filter((tab) => tab !== own);
  if (left.length === 0) return [];
  const open = await openTabs();
  return left.filter((tab) => !open.has(tab)).slice(-mostGone);
}

/** As many as the desk's route takes. */
const mostGone = 50;

function notedTabs(): string[] {
  try {
    const places = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '').filter(
      (place) => place.startsWith(noted),
    );
    const old = places.filter((place) => Date.now() - Number(localStorage.getItem(place)) > noteMs);
    for (const place of old) localStorage.removeItem(place);
    return places.filter((place) => !old.includes(place)).map((place) => place.slice(noted.length));
  } catch {
    return [];
  }
}

/** Tells other tabs of this browser that ask that this one is open. Answers with how to stop. */
export function answerRollCall(tab: string): () => void {
  const channel = new DeskChannel(name);
  channel.onMessage((data) => {
    const said = call.safeParse(data);
    if (said.success && 'ask' in said.data) channel.say({ here: tab });
  });
  return () => channel.close();
}

/** Names of the other tabs that are open now. */
export function openTabs(): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const channel = new DeskChannel(name);
  channel.onMessage((data) => {
    const said = call.safeParse(data);
    if (said.success && 'here' in said.data) found.add(said.data.here);
  });
  channel.say({ ask: true });
  return new Promise((done) => {
    setTimeout(() => {
      channel.close();
      done(found);
    }, patienceMs);
  });
}
