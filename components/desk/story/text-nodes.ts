import { Node } from '@tiptap/core';
import { Paragraph } from '@tiptap/extension-paragraph';
import { mostListNumber } from '#newsroom/body/body.rule.ts';

/** Every attribute is kept out of HTML unless its node renders it itself. */
const hidden = (value: unknown) => ({ default: value, rendered: false });

const Subhead = Node.create({
  name: 'subhead',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({
    publicId: {
      ...hidden(null),
      parseHTML: (element: HTMLElement) => {
        const id = element.getAttribute('data-story') ?? '';
        return /^[0-9a-z]{6}$/.test(id) ? id : null;
      },
    },
  }),
  parseHTML: () => [{ tag: 'h2' }],
  renderHTML: ({ node }) => ['h2', { 'data-story': node.attrs['publicId'] }, 0],
});

const EditorNote = Node.create({
  name: 'editorNote',
  group: 'block',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'p.ed', priority: 60 }],
  renderHTML: () => ['p', { class: 'ed', 'data-label': '编者按' }, 0],
});

/** A part of a block, of inline text, with the class or tag by which the public page shows it. */
const part = (name: string, tag: string, className?: string) =>
  Node.create({
    name,
    content: 'inline*',
    defining: true,
    parseHTML: () => [{ tag: `${tag}[data-part="${name}"]`, priority: 60 }],
    renderHTML: () => [tag, { 'data-part': name, class: className }, 0],
  });

/** A part that is one plain line. */
const linePart = (name: string, tag: string, className?: string) =>
  part(name, tag, className).extend({ content: 'text*', marks: '' });

const Quote = Node.create({
  name: 'quote',
  group: 'block',
  content: 'quoteText quoteSource',
  isolating: true,
  defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: () => ['blockquote', 0],
});

const List = Node.create({
  name: 'list',
  group: 'block',
  content: 'listItem+',
  defining: true,
  addAttributes: () => ({
    ordered: { ...hidden(false), parseHTML: (element: HTMLElement) => element.nodeName === 'OL' },
    start: { ...hidden(null), parseHTML: startOf },
  }),
  parseHTML: () => [{ tag: 'ul' }, { tag: 'ol' }],
  renderHTML: ({ node: { attrs } }) =>
    attrs['ordered'] === true
      ? ['ol', { class: 'li', start: attrs['start'] }, 0]
      : ['ul', { class: 'li' }, 0],
});

function startOf(element: HTMLElement): number | null {
  const start = element.nodeName === 'OL' ? Number(element.getAttribute('start') ?? 1) : 1;
  return Number.isInteger(start) && start >= 0 && start <= mostListNumber && start !== 1 ? start : null;
}

const KeyPoints = Node.create({
  name: 'keyPoints',
  group: 'block',
  content: 'listItem+',
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'section.kp', contentElement: 'ul' }],
  renderHTML: () => ['section', { class: 'kp' }, ['h2', { contenteditable: 'false' }, '要点'], ['ul', 0]],
});

const Timeline = Node.create({
  name: 'timeline',
  group: 'block',
  content: 'timelineItem+',
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'ol.tl', priority: 60 }],
  renderHTML: () => ['ol', { class: 'tl' }, 0],
});

const TimelineItem = Node.create({
  name: 'timelineItem',
  content: 'timelineTime timelineText',
  defining: true,
  parseHTML: () => [{ tag: 'li', context: 'timeline/', priority: 60 }],
  renderHTML: () => ['li', 0],
});

const Questions = Node.create({
  name: 'questions',
  group: 'block',
  content: 'questionItem+',
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'div.qas' }],
  renderHTML: () => ['div', { class: 'qas' }, 0],
});

const QuestionItem = Node.create({
  name: 'questionItem',
  content: 'question answer+',
  defining: true,
  parseHTML: () => [{ tag: 'section.qa' }],
  renderHTML: () => ['section', { class: 'qa' }, 0],
});

/** Blocks that are text through and through. The paragraph comes first: it is what a block is by default. */
export const textNodes = [
  Paragraph,
  Subhead,
  EditorNote,
  Quote,
  part('quoteText', 'p'),
  linePart('quoteSource', 'footer'),
  List,
  KeyPoints,
  part('listItem', 'li').extend({ parseHTML: () => [{ tag: 'li' }] }),
  Timeline,
  TimelineItem,
  linePart('timelineTime', 'b', 'num'),
  part('timelineText', 'p'),
  Questions,
  QuestionItem,
  part('question', 'h2'),
  part('answer', 'p'),
];
