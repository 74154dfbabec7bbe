import { antenna } from './scenes/antenna.ts';
import { bridge } from './scenes/bridge.ts';
import { classroom } from './scenes/classroom.ts';
import { corridor } from './scenes/corridor.ts';
import { court } from './scenes/court.ts';
import { lock } from './scenes/lock.ts';
import { market } from './scenes/market.ts';
import { paddy } from './scenes/paddy.ts';
import { port } from './scenes/port.ts';
import { stairs } from './scenes/stairs.ts';
import { station } from './scenes/station.ts';
import { tea } from './scenes/tea.ts';
import { train } from './scenes/train.ts';
import { turbines } from './scenes/turbines.ts';
import { umbrellas } from './scenes/umbrellas.ts';

/** Every picture that is drawn here, by the name of its file. */
export const scenes = {
  antenna,
  bridge,
  classroom,
  corridor,
  court,
  lock,
  market,
  paddy,
  port,
  stairs,
  station,
  tea,
  train,
  turbines,
  umbrellas,
};
