import { Mark, mergeAttributes } from '@tiptap/core';
import { blockShape } from '#newsroom/body/body.rule.ts';
import { storyPath } from '#newsroom/site/paths.rule.ts';

/** True for a mark that a body may hold: what is pasted, even with our own marks on it, is checked like all input. */
const allowed = (mark: object) =>
  blockShape.safeParse({ type: 'paragraph', runs: [{ text: '文', marks: [mark] }] }).success;

const LinkMark = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: '', rendered: false } }),
  parseHTML: () => [
    {
      tag: 'a[href]:not([data-story])',
      getAttrs: (element) => {
        const href = element.getAttribute('href') ?? '';
        return allowed({ type: 'link', href }) ? { href } : false;
      },
    },
  ],
  renderHTML: ({ mark }) => ['a', { href: mark.attrs['href'], rel: 'noopener nofollow' }, 0],
});

const StoryMark = Mark.create({
  name: 'story',
  inclusive: false,
  addAttributes: () => ({ publicId: { default: '', rendered: false } }),
  parseHTML: () => [
    {
      tag: 'a[data-story]',
      getAttrs: (element) => {
        const publicId = element.getAttribute('data-story') ?? '';
        return allowed({ type: 'story', publicId }) ? { publicId } : false;
      },
    },
  ],
  renderHTML: ({ mark }) => {
    const publicId: unknown = mark.attrs['publicId'];
    return ['a', { href: storyPath(String(publicId)), 'data-story': publicId }, 0];
  },
});

const RubyMark = Mark.create({
  name: 'ruby',
  inclusive: false,
  addAttributes: () => ({ text: { default: '', rendered: false } }),
  parseHTML: () => [
    {
      tag: 'span[data-ruby]',
      getAttrs: (element) => {
        const text = element.getAttribute('data-ruby') ?? '';
        return allowed({ type: 'ruby', text }) ? { text } : false;
      },
    },
  ],
  // A real <rt> would be text to the editor. The reading stands above the words by CSS.
  renderHTML: ({ mark }) => ['span', { 'data-ruby': mark.attrs['text'] }, 0],
});

const plainMark = (name: string, tag: string, attributes: Record<string, string> = {}) =>
  Mark.create({
    name,
    parseHTML: () => [
      { tag: [tag, ...Object.entries(attributes).map(([key, value]) => `[${key}="${value}"]`)].join('') },
    ],
    renderHTML: ({ HTMLAttributes }) => [tag, mergeAttributes(attributes, HTMLAttributes), 0],
  });

/** Every mark of a body, from the outermost on. */
export const inlineMarks = [
  LinkMark,
  StoryMark,
  plainMark('strong', 'strong'),
  plainMark('emphasis', 'em', { class: 'dot' }),
  plainMark('latin', 'span', { lang: 'en' }),
  RubyMark,
  plainMark('superscript', 'sup'),
  plainMark('subscript', 'sub'),
];
