import type { z } from 'zod';

export type Asked<T> = { ok: true; value: T } | { ok: false; message: string };
type Call = { method: 'GET' | 'POST' | 'DELETE'; body?: object };

/** Asks the desk about a story's preview links. Whatever goes wrong comes back as words for the person. */
export async function askPreview<S extends z.ZodType>(
  articleId: number,
  shape: S,
  { method, body }: Call,
): Promise<Asked<z.output<S>>> {
  try {
    const answer = await fetch(`/admin/articles/${articleId}/preview`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
    const given: unknown = await answer.json();
    if (!answer.ok) return { ok: false, message: messageOf(given) };
    return { ok: true, value: shape.parse(given) };
  } catch {
    return { ok: false, message: '没有连上服务器，请稍后再试。' };
  }
}

const messageOf = (given: unknown): string =>
  typeof given === 'object' && given !== null && 'message' in given && typeof given.message === 'string'
    ? given.message
    : '没有办成，请再试一次。';
