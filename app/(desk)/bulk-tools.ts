import type { BulkTools } from '#components/desk/list/bulk-form.island.tsx';
import {
  killArticles, moveArticles, spikeArticles, tagArticles, unspikeArticles,
} from './admin/bulk/actions.ts'; // prettier-ignore
import { channelOptions } from './channel-options.ts';

/** What the forms for several articles need, in the list's dialog and on their own page. */
export const bulkTools = (): BulkTools => ({
  actions: {
    move: moveArticles,
    tag: tagArticles,
    kill: killArticles,
    spike: spikeArticles,
    unspike: unspikeArticles,
  },
  channels: channelOptions(),
});
