import { now } from '#lib/clock.ts';
import { compactDay } from '#lib/dates.ts';
import { isRefusal } from '#lib/refusal.ts';
import { readArticleFilter } from '#newsroom/desk-list/article-filter.rule.ts';
import { exportArticles } from '#newsroom/desk-list/export-articles.ts';
import { articlesWithText } from '#newsroom/search/text-hits.ts';
import { currentSession } from '../../require-person.ts';

/** 导出: the list as its address filters it, as a file. Reads only, so a GET may do it. */
export async function GET(request: Request): Promise<Response> {
  const session = await currentSession();
  if (!session) return said(401, '登录已失效，请重新登录。');
  if (session.person.mustChangePassword) return said(403, '请先把一次性密码改掉。');
  try {
    const search = Object.fromEntries(new URL(request.url).searchParams);
    const pieces = exportArticles(session.person, readArticleFilter(search), articlesWithText);
    const name = `articles-${compactDay(now())}.csv`;
    return new Response(streamOf(pieces), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${name}"; filename*=UTF-8''${encodeURIComponent(`稿件-${compactDay(now())}.csv`)}`,
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      },
    });
  } catch (error) {
    if (isRefusal(error)) return said(403, error.message);
    throw error;
  }
}

const said = (status: number, text: string) =>
  new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });

function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const next = await pieces.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
