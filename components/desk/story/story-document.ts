import { Document } from '@tiptap/extension-document';
import { fieldNames } from './story-fields.ts';

/** The document: blocks, and as its attributes every field of the story. None of them is ever in HTML. */
export const StoryDocument = Document.extend({
  addAttributes() {
    return Object.fromEntries(fieldNames.map((name) => [name, { default: null, rendered: false }]));
  },
});
