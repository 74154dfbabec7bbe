/** Talks to the other windows of this browser that have the desk open. */
export class DeskChannel {
  readonly #channel: BroadcastChannel;

  constructor(name: string) {
    this.#channel = new BroadcastChannel(name);
  }

  onMessage(hear: (data: unknown) => void): void {
    this.#channel.addEventListener('message', ({ data }) => hear(data));
  }

  say(data: unknown): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin alone
    this.#channel.postMessage(data);
  }

  close(): void {
    this.#channel.close();
  }
}
