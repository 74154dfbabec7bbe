import { DeskChannel } from './desk-channel.ts';

const name = 'jinwen-session';

/** Says to the editors that wait in other windows that someone signed in. */
export function callSignedIn(): void {
  const channel = new DeskChannel(name);
  channel.say('signedIn');
  channel.close();
}

export function onSignedIn(run: () => void): () => void {
  const channel = new DeskChannel(name);
  channel.onMessage(run);
  return () => channel.close();
}
