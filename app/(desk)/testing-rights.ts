import { Refusal } from '#lib/refusal.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import type * as rights from '#newsroom/staff/can.rule.ts';

/**
 * A right that nobody has for the moment, whoever asks. Some rights are everyone's: only so does it show whether a door
 * asks for them, and for any other that it asks for the one it should.
 */
export const withheld: { right: rights.Action | null } = { right: null };

/** What stands in for newsroom/staff/can.rule.ts: the same, but for the right that is withheld. */
export const withholding = (own: typeof rights): typeof rights => {
  const demandGiven = (action: rights.Action) => {
    if (action === withheld.right) throw new Refusal('forbidden', '没有这项权限：收回了。');
  };
  return {
    ...own,
    can: (person: Person, action, object) => action !== withheld.right && own.can(person, action, object),
    demand: (person, action, object) => {
      demandGiven(action);
      own.demand(person, action, object);
    },
    demandSomewhere: (person, action) => {
      demandGiven(action);
      own.demandSomewhere(person, action);
    },
  };
};
