import { z } from 'zod';
import { DeskChannel } from './desk-channel.ts';

const name = 'jinwen-tabs';
const call = z.union([z.object({ ask: z.literal(true) }), z.object({ here: z.string() })]);
/** Tabs answer within a few ms; one that sleeps does not, and then its copy is offered though it is still open. */
const patienceMs = 250;

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
