import { z } from 'zod';

/** What a refused or lost request comes to; `message` is for people. */
export class DeskFault extends Error {
  readonly signedOut: boolean;
  constructor(message: string, signedOut = false) {
    super(message);
    this.name = 'DeskFault';
    this.signedOut = signedOut;
  }
}

const refusal = z.object({ code: z.string(), message: z.string() });

/** Asks a route of the desk (deskRoute) and reads its answer. Throws a DeskFault for what people can be told. */
export const askDesk = <S extends z.ZodType>(path: string, schema: S, signal?: AbortSignal) =>
  request(path, signal ? { signal } : {}, schema);

/** The same with something to do: sends it as JSON. */
export const tellDesk = <S extends z.ZodType>(path: string, order: object, schema: S) =>
  request(
    path,
    { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(order) },
    schema,
  );

async function request<S extends z.ZodType>(
  path: string,
  init: RequestInit,
  schema: S,
): Promise<z.output<S>> {
  const response = await fetch(path, init).catch((error: unknown) => {
    if (init.signal?.aborted) throw error;
    throw new DeskFault('连不上服务器，请稍后再试。');
  });
  return readAnswer(response.status, await response.text(), schema);
}

/** A route's answer as what it must be. */
export function readAnswer<S extends z.ZodType>(status: number, text: string, schema: S): z.output<S> {
  const answer = schema.safeParse(parsed(text));
  if (status === 200 && answer.success) return answer.data;
  const told = refusal.safeParse(parsed(text));
  throw new DeskFault(told.success ? told.data.message : '服务器没有正常回答，请再试一次。', status === 401);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** `/admin/find/tags?q=桥`; what is undefined is left out. */
export function withQuery(path: string, query: Record<string, string | undefined>): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as [string, string]],
  );
  return `${path}?${new URLSearchParams(given)}`;
}
