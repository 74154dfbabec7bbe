import type { Tx } from '#db/client.ts';
import {
  defaultChannel,
  ensureChannels,
  hasChannels,
  nearestChannel,
  waitingChannel,
} from '#newsroom/channel/channels.ts';
import { can } from '#newsroom/staff/can.rule.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { adoptDisclaimer, disclaimerOutcome } from './adopt-disclaimer.ts';
import type { ImportReport } from './import-report.rule.ts';
import type { ImportedPage } from './page/imported-page.ts';

type Placed = { channelId: number; waits: boolean } & Pick<ImportReport, 'disclaimer' | 'proposal'>;
type Arrival = { by: Person; page: ImportedPage; makeChannels: boolean };

/**
 * Where a page's stories go. An import publishes nothing, so it changes nothing that readers see: channels that are not
 * there yet and a disclaimer for the whole site are proposed, and the stories wait in the nearest channel that there is.
 * Who may change the site can let channels be made at once; who runs the machine, at the command line, sets the disclaimer,
 * and with the first page of a site that has no channel yet founds those that it names.
 * `waits`: of the channels that the page names there is none.
 */
export function placePage(tx: Tx, { by, page, makeChannels }: Arrival): Placed {
  const { channels, disclaimer: text } = page;
  const names = channels?.map((name) => ({ name })) ?? [];
  const may = can(by, 'site.change');
  const founds = may && (makeChannels || (by.id === null && !hasChannels(tx)));
  if (founds && names.length > 0) ensureChannels(tx, names);
  const nearest = nearestChannel(tx, names);
  const channelId = nearest.id ?? (founds ? defaultChannel(tx) : waitingChannel(tx));
  const missing = names.length > nearest.known;
  const outcome = may && by.id === null ? adoptDisclaimer(tx, by, text) : disclaimerOutcome(text);
  const open = missing || outcome === 'proposed';
  return {
    channelId,
    waits: missing && nearest.known === 0,
    disclaimer: { outcome, text },
    proposal: {
      channels: missing ? names.map((one) => one.name) : [],
      channelId,
      state: open ? 'open' : 'none',
    },
  };
}
