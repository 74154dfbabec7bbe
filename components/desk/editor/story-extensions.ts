import type { Extensions } from '@tiptap/core';
import { Dropcursor, Gapcursor, UndoRedo } from '@tiptap/extensions';
import { storyNodes } from '../story/story-schema.ts';
import { shownNodes } from './blocks/node-views.ts';
import { KeepView } from './keep-view.ts';
import { ComposeOver } from './keys/compose-over.ts';
import { TextKeys } from './keys/text-keys.ts';
import { DatelineMark } from './marks/dateline-mark.ts';

/** The editor of a story: what it may hold, how it looks and how it behaves. */
export const storyExtensions = (): Extensions => [
  ...storyNodes(shownNodes),
  KeepView,
  TextKeys,
  ComposeOver,
  DatelineMark,
  Gapcursor,
  Dropcursor.configure({ class: 'dropline', color: false, width: 2 }),
  UndoRedo.configure({ depth: 1000 }),
];
