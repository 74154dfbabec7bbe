import { constants, setPriority } from 'node:os';
import { databasePath } from '#db/client.ts';
import { lookThrough } from '#db/look-through.ts';

// Asked for by db/watch-store.ts, whose server and its readers come first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
const [extent] = process.argv.slice(2);
process.stdout.write(JSON.stringify(lookThrough(databasePath(), { thorough: extent === 'all' })));
