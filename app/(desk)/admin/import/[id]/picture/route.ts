import { z } from 'zod';
import { Refusal } from '#lib/refusal.ts';
import { drawPage } from '#newsroom/wire/open-page.ts';
import { readImport } from '#newsroom/wire/read-import.ts';
import { deskRoute } from '../../../../desk-route.ts';

/** An imported page as a picture of itself: words and order alone, each element with its number. */
export const GET = deskRoute(
  z.object({}),
  async (_asked, { id }) => {
    const imported = readImport(id);
    if (!imported) throw new Refusal('notFound', '没有这次导入。');
    const html = await drawPage(imported.original);
    if (html === '') throw new Refusal('invalid', '这个网页太大，画不出原样。');
    return { html };
  },
  'article.read',
);
