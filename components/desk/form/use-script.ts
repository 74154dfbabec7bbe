import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** True once script runs here; false on the server and while a page is as the server sent it. */
export const useScript = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
