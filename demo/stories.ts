import type { DemoStory } from './demo-story.ts';
import { abroad } from './stories/abroad.ts';
import { aroundSummit } from './stories/around-summit.ts';
import { atTheDesk } from './stories/at-the-desk.ts';
import { bridgeLive } from './stories/bridge-live.ts';
import { china } from './stories/china.ts';
import { culture } from './stories/culture.ts';
import { finance } from './stories/finance.ts';
import { landing } from './stories/landing.ts';
import { local } from './stories/local.ts';
import { marathonLive } from './stories/marathon-live.ts';
import { nightShift } from './stories/night-shift.ts';
import { river } from './stories/river.ts';
import { society } from './stories/society.ts';
import { sports } from './stories/sports.ts';
import { summit } from './stories/summit.ts';
import { tech } from './stories/tech.ts';

/** Every story of the demo; places, people and firms in them are invented. */
export const demoStories: readonly DemoStory[] = [
  summit,
  ...aroundSummit,
  ...river,
  ...abroad,
  ...china,
  ...local,
  bridgeLive,
  nightShift,
  ...finance,
  ...tech,
  ...culture,
  ...sports,
  marathonLive,
  ...society,
  ...landing,
  ...atTheDesk,
];
