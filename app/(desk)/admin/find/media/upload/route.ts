import { z } from 'zod';
import { readAway } from '#lib/read-away.ts';
import { Refusal } from '#lib/refusal.ts';
import { mediaKinds } from '#newsroom/media/found-media.rule.ts';
import { foundMediaOf } from '#newsroom/media/list-media.ts';
import { makeRenditions } from '#newsroom/media/make-renditions.ts';
import { storeMediaStream } from '#newsroom/media/store-media.ts';
import { deskRoute } from '../../../../desk-route.ts';

const query = z.object({ name: z.string().max(300).default(''), only: z.enum(mediaKinds).optional() });

/** One file as the request's body, its name in the query. Answers once it can be shown, so it can be placed at once. */
export const POST = deskRoute(query, async ({ name, only }, { by, file }) => {
  if (!file) throw new Refusal('invalid', '没有收到文件，请再选一次。', 'file');
  const upload = { by, fileName: name, stream: file.values({ preventCancel: true }), ...(only && { only }) };
  const stored = await storeMediaStream(upload).catch((error: unknown) => {
    void readAway(file);
    throw error;
  });
  const failure = await makeRenditions(stored.id);
  const [item] = foundMediaOf([stored.id]);
  if (failure !== null || !item?.media) {
    throw new Refusal('invalid', failure ?? '文件存下了，但打不开，可能已损坏。请换一个。', 'file');
  }
  return { item };
});
