import { Refusal } from '#lib/refusal.ts';
import type { Wanting } from '#newsroom/body/wanting.rule.ts';

/** What a story lacks before readers may see it, all at once. */
export class StillWanting extends Refusal {
  readonly wants: readonly Wanting[];

  constructor(wants: readonly Wanting[]) {
    super('state', `还不能发布：${wants.map((one) => one.text).join('；')}。`, wants[0]?.place);
    this.wants = wants;
  }
}
