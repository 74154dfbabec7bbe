const name = 'jinwen-session';

/** Says to the editors that wait in other windows that someone signed in. */
export function callSignedIn(): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage('signedIn');
  channel.close();
}

export function onSignedIn(run: () => void): () => void {
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', run);
  return () => channel.close();
}
