import { shared } from '../shared.ts';

/** Name of the header by which the edge tells Next's side which request this is; never taken from outside. */
export const requestHeader = 'x-jinwen-request';

/**
 * Requests that reached code of ours. What ends before that failed in Next itself, on input that it could make nothing
 * of: the client's fault, and not ours. The edge asks once and forgets.
 */
const begun = () => shared('begun-requests', () => new Set<string>());

export const markBegun = (id: string): void => void begun().add(id);
export const takeBegun = (id: string): boolean => begun().delete(id);
