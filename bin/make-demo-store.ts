import { closeDatabase } from '#db/client.ts';
import { loadDemo } from '#demo/load.ts';
import { openStore } from '#server.ts';
import { ensureLists } from './ensure-lists.ts';

// Fills DATA_DIR as a first start does, but for the admin: browser tests start on copies of it, for it takes a while.
openStore();
await ensureLists();
console.log(`${await loadDemo()} stories`);
closeDatabase();
