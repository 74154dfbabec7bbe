import type { Tx } from '#db/client.ts';
import { changeSiteSettingsIn, siteSettings } from '#newsroom/site/settings.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';

export type DisclaimerOutcome = 'set' | 'same' | 'kept' | 'none';

const bare = (text: string) => text.normalize('NFKC').replaceAll(/\s/g, '');

/** A page's disclaimer is the site's where it has none yet, or the demo's. Another one that was set is left alone. */
export function adoptDisclaimer(tx: Tx, by: Person, text: string): DisclaimerOutcome {
  if (text === '') return 'none';
  const { disclaimer, sampleDisclaimer } = siteSettings();
  if (disclaimer !== '' && !sampleDisclaimer) return bare(disclaimer) === bare(text) ? 'same' : 'kept';
  changeSiteSettingsIn(tx, by, { disclaimer: text.slice(0, 2000), sampleDisclaimer: false });
  return 'set';
}
