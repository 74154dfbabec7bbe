import { type Extensions, getSchema } from '@tiptap/core';
import { Text } from '@tiptap/extension-text';
import { inlineMarks } from './inline-marks.ts';
import { mediaNodes } from './media-nodes.ts';
import { StoryDocument } from './story-document.ts';
import { tableNodes } from './table-nodes.ts';
import { textNodes } from './text-nodes.ts';

/** What the document holds; `rest` are the blocks that are more than text. */
export const storyNodes = (rest: Extensions): Extensions => [
  StoryDocument,
  Text,
  ...textNodes,
  ...rest,
  ...inlineMarks,
];

/** The document without how it looks or behaves. */
export const storySchema = getSchema(storyNodes([...mediaNodes, ...tableNodes]));
