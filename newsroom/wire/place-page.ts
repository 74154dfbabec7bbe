import type { Tx } from '#db/client.ts';
import {
  defaultChannel,
  ensureChannels,
  nearestChannel,
  waitingChannel,
} from '#newsroom/channel/channels.ts';
import { can } from '#newsroom/staff/can.rule.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { adoptDisclaimer, disclaimerOutcome } from './adopt-disclaimer.ts';
import { type ImportReport, noProposal } from './import-report.rule.ts';
import type { ImportedPage } from './page/imported-page.ts';

type Placed = { channelId: number } & Pick<ImportReport, 'disclaimer' | 'proposal'>;

/**
 * Where a page's stories go. An import publishes nothing, so it changes nothing that readers see: channels that are not
 * there yet and a disclaimer for the whole site are proposed, and the stories wait in the nearest channel that there is.
 * Only who runs the machine, at the command line, is asked no second time.
 */
export function placePage(tx: Tx, by: Person, { channels, disclaimer: text }: ImportedPage): Placed {
  const names = channels?.map((name) => ({ name })) ?? [];
  if (by.id === null && can(by, 'site.change')) {
    const channelId = names.length > 0 ? ensureChannels(tx, names) : defaultChannel(tx);
    return {
      channelId,
      disclaimer: { outcome: adoptDisclaimer(tx, by, text), text },
      proposal: noProposal,
    };
  }
  const nearest = nearestChannel(tx, names);
  const channelId = nearest.id ?? waitingChannel(tx);
  const missing = names.length > nearest.known;
  const outcome = disclaimerOutcome(text);
  const open = missing || outcome === 'proposed';
  return {
    channelId,
    disclaimer: { outcome, text },
    proposal: {
      channels: missing ? names.map((one) => one.name) : [],
      channelId,
      state: open ? 'open' : 'none',
    },
  };
}
