import type { Node } from '@tiptap/pm/model';
import type { ArticleInput } from '#newsroom/revision/article-input.rule.ts';

/** All that an editor sets of a story beside its body: attributes of the editor's document, so that one undo serves all. */
export type StoryFields = Omit<ArticleInput, 'body'>;
export type FieldName = keyof StoryFields;

const names: Record<FieldName, true> = {
  type: true,
  channelId: true,
  extraChannels: true,
  event: true,
  aiMade: true,
  kicker: true,
  headline: true,
  shortHeadline: true,
  standfirst: true,
  dateline: true,
  sourceName: true,
  sourceUrl: true,
  storyTime: true,
  leadMediaId: true,
  leadAlt: true,
  contributors: true,
  tags: true,
  related: true,
};

export const isFieldName = (text: string): text is FieldName => Object.hasOwn(names, text);
export const fieldNames: readonly FieldName[] = Object.keys(names).filter(isFieldName);

/** The fields as a document holds them. */
export function fieldsOf({ attrs }: Node): StoryFields {
  return {
    type: attrs['type'],
    channelId: attrs['channelId'],
    extraChannels: attrs['extraChannels'],
    event: attrs['event'],
    aiMade: attrs['aiMade'],
    kicker: attrs['kicker'],
    headline: attrs['headline'],
    shortHeadline: attrs['shortHeadline'],
    standfirst: attrs['standfirst'],
    dateline: attrs['dateline'],
    sourceName: attrs['sourceName'],
    sourceUrl: attrs['sourceUrl'],
    storyTime: attrs['storyTime'],
    leadMediaId: attrs['leadMediaId'],
    leadAlt: attrs['leadAlt'],
    contributors: attrs['contributors'],
    tags: attrs['tags'],
    related: attrs['related'],
  };
}
