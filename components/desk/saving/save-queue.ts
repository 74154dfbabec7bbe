import type { ArticleInput } from '#newsroom/revision/article-input.rule.ts';
import { type SaveAnswer, sendSave } from './save-calls.ts';
import type { SaveOutcome } from './save-outcome.ts';
import type { SavingParts } from './saving-parts.ts';
import { sendWhatPasses } from './send-what-passes.ts';

type Given = SavingParts & { outcome: SaveOutcome };

/** Sends the text, one save at a time: what went without an answer first, as it was, and then what is newest. */
export class SaveQueue {
  readonly #given: Given;
  #running: Promise<void> | null = null;

  constructor(given: Given) {
    this.#given = given;
  }

  /** The save that is under way. */
  get running(): Promise<void> | null {
    return this.#running;
  }

  /** Saves at once. Where a save is under way, it is that one: what is newer waits for the next change or timer. */
  run(leaving = false): Promise<void> {
    this.#running ??= this.#save(leaving).finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Saves until all is on the server, and answers whether it is. */
  async finish(): Promise<boolean> {
    const { text, told } = this.#given;
    text.story();
    for (let round = 0; round < 4; round += 1) {
      await this.#running;
      if (!text.isDirty) return !told.now().locked && told.now().conflict === null;
      await this.run();
      const { status, message } = told.now();
      if ((status !== 'saved' && status !== 'dirty') || message !== '') return false;
    }
    return false;
  }

  async #save(leaving: boolean): Promise<void> {
    const { text, server, told, pace, outcome } = this.#given;
    const send = (story: ArticleInput) => this.#send(story, leaving);
    pace.stop();
    if (told.now().gone) return;
    if (text.isComposing && !leaving && !told.now().locked) return pace.in(500);
    const newest = text.story();
    const { changes } = text;
    if (server.hasAll(newest)) return outcome.savedUpTo(changes);
    const { status } = told.now();
    if (status === 'dirty' || status === 'saved') told.tell({ status: 'saving' });
    const first = server.toSend(newest);
    const sent = await sendWhatPasses(first, server, send);
    if (first === newest) return outcome.hear(sent, changes);
    if (sent.answer.kind !== 'conflict') return outcome.hear(sent, null);
    // What had waited went aside; what was written since goes there too, before anyone chooses between texts.
    server.keptAside(sent.answer.aside);
    const answer = await send(newest);
    outcome.hear(answer.kind === 'conflict' ? { ...sent, answer } : sent, null);
  }
  #send(input: ArticleInput, leaving: boolean): Promise<SaveAnswer> {
    const { server, told } = this.#given;
    const { articleId, tab, person, version } = told.now();
    const { key, aside, merged } = server;
    return sendSave({ articleId, key, tab, as: person.id, basedOn: version, aside, merged, input }, leaving);
  }
}
