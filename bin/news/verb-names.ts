/** Commands that are verbs of the newsroom; bin/news/verbs.ts has what they do. */
export const verbCommandNames = [
  'submit',
  'recall',
  'proof',
  'approve',
  'send-back',
  'publish',
  'update',
  'fix',
  'publish-first',
  'schedule',
  'unschedule',
  'embargo',
  'correct',
  'take-down',
  'kill',
  'restore',
  'spike',
  'unspike',
  'slip',
] as const;
export type VerbCommand = (typeof verbCommandNames)[number];
