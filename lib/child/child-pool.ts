import { ChildLost, type ChildRules, RuledChild } from './ruled-child.ts';

export type PoolRules = ChildRules & {
  /** Children at work side by side. */
  atOnce: number;
  /** How long one that has nothing to do is kept. */
  idleMs: number;
  /** Tasks in line; one more is turned away. */
  mostWaiting: number;
};

type Order = {
  task: unknown;
  cpuSeconds: number;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
};

/** Does tasks in child processes, oldest first. A child serves many tasks; one that is lost takes only its own along. */
export class ChildPool {
  readonly #rules: PoolRules;
  readonly #waiting: Order[] = [];
  readonly #idle: RuledChild[] = [];
  #atWork = 0;
  #rest: NodeJS.Timeout | undefined;

  constructor(rules: PoolRules) {
    this.#rules = rules;
  }

  /** The task's value. Throws as RuledChild.run does. */
  ask(task: unknown, cpuSeconds: number): Promise<unknown> {
    if (this.#waiting.length >= this.#rules.mostWaiting) return Promise.reject(new ChildLost('crowd'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, cpuSeconds, resolve, reject });
      this.#serve();
    });
  }

  #serve(): void {
    if (this.#atWork >= this.#rules.atOnce) return;
    const order = this.#waiting.shift();
    if (order === undefined) return;
    clearTimeout(this.#rest);
    this.#atWork += 1;
    void this.#fulfil(order).finally(() => {
      this.#atWork -= 1;
      this.#serve();
      if (this.#atWork === 0) this.#goToRest();
    });
  }

  async #fulfil({ task, cpuSeconds, resolve, reject }: Order): Promise<void> {
    let child: RuledChild;
    try {
      child = this.#free();
    } catch (error) {
      // No memory for another process: the machine's fault, not the file's.
      return reject(new ChildLost('start', String(error)));
    }
    const done = child.run(task, cpuSeconds);
    await done.catch(() => {});
    // Put back before anybody has the answer, so that who asks again right then finds this child, not a line to wait in.
    if (!child.ended) {
      if (await child.isSpent()) child.end();
      else this.#idle.push(child);
    }
    await done.then(resolve, reject);
  }

  #free(): RuledChild {
    for (let child = this.#idle.pop(); child !== undefined; child = this.#idle.pop()) {
      if (!child.ended) return child;
    }
    return new RuledChild(this.#rules);
  }

  #goToRest(): void {
    this.#rest = setTimeout(() => {
      for (const child of this.#idle.splice(0)) child.end();
    }, this.#rules.idleMs).unref();
  }
}
