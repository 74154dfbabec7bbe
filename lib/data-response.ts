/**
 * An answer for programs. It names no life of its own: the edge asks for it anew each time and answers with a 304 where
 * nothing changed, so that what was killed is gone at the next look.
 */
export const dataResponse = (body: string, type: string): Response =>
  new Response(body, { headers: { 'Content-Type': type } });

export const xmlResponse = (body: string): Response => dataResponse(body, 'application/xml; charset=utf-8');

export const nothingThere = (): Response => new Response(null, { status: 404 });

/** It stands at another address for good. */
export const movedResponse = (path: string): Response =>
  new Response(null, { status: 308, headers: { Location: path } });
