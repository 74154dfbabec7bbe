import type { OpenText } from './open-text.ts';
import type { SavePace } from './save-pace.ts';
import type { SavingState } from './saving-state.ts';
import type { ServerSide } from './server-side.ts';
import type { ToldState } from './told-state.ts';

/** What those who save one story share: each is given of it only what it works with. */
export type SavingParts = {
  text: OpenText;
  server: ServerSide;
  told: ToldState<SavingState>;
  /** When the next save is due. */
  pace: SavePace;
};
