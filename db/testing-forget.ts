import { endChildren } from '#lib/child/ruled-child.ts';
import { forgetShared } from '#lib/shared.ts';
import { closeDatabase } from './client.ts';

// Test files run one after the other in one process: each begins as a new process does, without settings, connection
// or registries of the one before.
closeDatabase();
endChildren();
forgetShared();
