import { setShared, shared } from '../shared.ts';

const name = 'own-address';

/** Said at the start: where this process serves readers, as one on this machine reaches it. */
export const setOwnAddress = (address: string | undefined): void => setShared(name, address);

/** Null in a process that serves nobody. */
export const ownAddress = (): string | null => shared<string | null>(name, () => null);
