import type { Tx } from '#db/client.ts';
import { changeSiteSettingsIn, siteSettings } from '#newsroom/site/settings.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import type { ImportReport } from './import-report.rule.ts';

type Outcome = ImportReport['disclaimer']['outcome'];

const bare = (text: string) => text.normalize('NFKC').replaceAll(/\s/g, '');

/**
 * What becomes of a page's disclaimer: it is proposed to a site that has none yet, or the demo's. Another one that was
 * set is left alone.
 */
export function disclaimerOutcome(text: string): Exclude<Outcome, 'set'> {
  if (text === '') return 'none';
  const { disclaimer, sampleDisclaimer } = siteSettings();
  if (disclaimer === '' || sampleDisclaimer) return 'proposed';
  return bare(disclaimer) === bare(text) ? 'same' : 'kept';
}

/** The same for someone who may change the site: what would be proposed is set. */
export function adoptDisclaimer(tx: Tx, by: Person, text: string): Exclude<Outcome, 'proposed'> {
  const outcome = disclaimerOutcome(text);
  if (outcome !== 'proposed') return outcome;
  changeSiteSettingsIn(tx, by, { disclaimer: text.slice(0, 2000), sampleDisclaimer: false });
  return 'set';
}
