import { closeDatabase } from '#db/client.ts';
import { fillStore } from './fill-store.ts';

// A process of its own (run-server.ts), which ends with the one that asked for it.
process.once('disconnect', () => process.exit(1));
await fillStore(console.log);
closeDatabase();
process.exit(0);
