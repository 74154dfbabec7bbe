import type { BulkTools } from '#components/desk/list/bulk-form.island.tsx';
import {
  approveArticles, killArticles, moveArticles, publishArticles, spikeArticles, submitArticles, tagArticles, unspikeArticles,
} from './admin/bulk/actions.ts'; // prettier-ignore
import { channelOptions } from './channel-options.ts';

/** What the forms for several articles need, in the list's dialog and on their own page. */
export const bulkTools = (): BulkTools => ({
  actions: {
    submit: submitArticles,
    approve: approveArticles,
    publish: publishArticles,
    move: moveArticles,
    tag: tagArticles,
    kill: killArticles,
    spike: spikeArticles,
    unspike: unspikeArticles,
  },
  channels: channelOptions(),
});
