import type { Extensions } from '@tiptap/core';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { UndoRedo } from '@tiptap/extensions';
import { StoryDocument } from './story-document.ts';

/** All that the editor's document may hold. */
export const storyExtensions = (): Extensions => [
  StoryDocument,
  Paragraph,
  Text,
  UndoRedo.configure({ depth: 1000 }),
];
