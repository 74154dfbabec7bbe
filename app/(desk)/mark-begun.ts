import { headers } from 'next/headers';
import * as requests from '#lib/server/begun.ts';

/** Every action and route that changes something says so first: what fails before was never understood. */
export async function markBegun(): Promise<void> {
  const id = (await headers()).get(requests.requestHeader);
  if (id !== null) requests.markBegun(id);
}
