import type { Extensions } from '@tiptap/core';
import { Dropcursor, Gapcursor, UndoRedo } from '@tiptap/extensions';
import { DatelineMark } from './dateline-mark.ts';
import { KeepView } from './keep-view.ts';
import { shownNodes } from './node-views.ts';
import { storyNodes } from './story-schema.ts';
import { TextKeys } from './text-keys.ts';

/** The editor of a story: what it may hold, how it looks and how it behaves. */
export const storyExtensions = (): Extensions => [
  ...storyNodes(shownNodes),
  KeepView,
  TextKeys,
  DatelineMark,
  Gapcursor,
  Dropcursor.configure({ class: 'dropline', color: false, width: 2 }),
  UndoRedo.configure({ depth: 1000 }),
];
