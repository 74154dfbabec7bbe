import { readFileSync } from 'node:fs';
import sharp from 'sharp';

import { seal, unseal } from '#lib/secret-box.ts';
import { articleHistory } from '#newsroom/audit/record.ts';
import { testChief, testStory } from '#newsroom/publication/testing-articles.ts';
import { readStory } from '#newsroom/story/read-story.ts';
import { renditionFile } from '#newsroom/media/file-path.ts';
import { makeRenditions } from '#newsroom/media/make-renditions.ts';
import { storeMedia } from '#newsroom/media/store-media.ts';
import { backUp, type BackupDone } from './backup.ts';
import { db } from '../client.ts';
import { media } from '../schema/media.ts';

const picture = (background: string) =>
  sharp({ create: { width: 32, height: 24, channels: 3, background } })
    .png()
    .toBuffer();

/** For tests: a picture with its renditions. */
export async function testPicture(background = '#336699'): Promise<string> {
  const { id } = await storeMedia({
    by: testChief,
    fileName: 'a.png',
    bytes: await picture(background),
  });
  await makeRenditions(id);
  return id;
}

/** For tests: a story, a picture and a sealed secret, and what of them must come back. */
export async function testStore() {
  const [story, mediaId] = [await testStory('渡口停航第三天'), await testPicture()];
  const sealed = seal('JBSWY3DPEHPK3PXP', 'staff');
  const slug = story.path.replace('/article/', '');
  const look = () => ({
    story: readStory(slug),
    history: articleHistory(story.id),
    secret: unseal(sealed, 'staff'),
    media: db().select().from(media).all(),
    bytes: db()
      .select({ renditions: media.renditions })
      .from(media)
      .all()
      .flatMap(({ renditions }) =>
        renditions.map(({ name }) =>
          readFileSync(renditionFile(mediaId, name)?.path ?? '').toString('base64'),
        ),
      ),
  });
  return { ...story, mediaId, look };
}

export const testBackup = (): BackupDone => backUp(() => {});
