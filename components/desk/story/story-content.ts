import type { Editor, JSONContent } from '@tiptap/core';
import type { ArticleInput } from '#newsroom/revision/article-input.rule.ts';
import { blocksToContent, contentToBlocks } from './body-content.ts';
import { fieldsOf } from './story-fields.ts';

/** A story as the editor's document. */
export function storyToContent({ body, ...attrs }: ArticleInput): JSONContent {
  return { type: 'doc', attrs, content: blocksToContent(body.blocks) };
}

/** What the editor holds now, as it is saved. Fields that are still being typed in are not in it: flush them first. */
export function editorStory(editor: Editor): ArticleInput {
  const { doc } = editor.state;
  return { ...fieldsOf(doc), body: { version: 1, blocks: contentToBlocks(doc) } };
}
