import type { Comparable } from '../likeness.rule.ts';
import type { StoryUnit, UnitLine } from '../story-units.rule.ts';
import { type ComparedField } from './compared-fields.rule.ts';
import { type Step, compareLists } from './difference.rule.ts';
import { type TextPart, compareTexts, replaced } from './text-difference.rule.ts';

/** One revision as it is compared. */
export type ComparedStory = { fields: readonly ComparedField[]; units: readonly StoryUnit[] };

export type LineChange = { label: string; parts: TextPart[] };

/** What became of a unit; one that changed says line by line how. */
export type UnitStep = Step<StoryUnit> & { lines: LineChange[] };

export type FieldChange = { name: string } & (
  | { kind: 'text'; parts: TextPart[] }
  | { kind: 'list'; steps: Step<string>[] }
  | { kind: 'picture'; from: string | null; to: string | null }
);

export type StoryDifference = {
  /** Only those that differ. */
  fields: FieldChange[];
  units: UnitStep[];
  /** So much changed that some of it was compared as wholes only. */
  coarse: boolean;
};

/** Characters that are compared word by word; a story of 30,000 字 wholly rewritten stays below it. */
const mostCharacters = 150_000;

export function compareStories(from: ComparedStory, to: ComparedStory): StoryDifference {
  let left = mostCharacters;
  const compare = (one: string, other: string): TextPart[] => {
    left -= one.length + other.length;
    return left > 0 ? compareTexts(one, other) : replaced(one, other);
  };
  const fields = changedFields(from.fields, to.fields, compare);
  const units = compareLists(from.units, to.units, comparableUnit).map((step): UnitStep => ({
    ...step,
    lines: linesOf(step, compare),
  }));
  return { fields, units, coarse: left <= 0 };
}

type Compare = (one: string, other: string) => TextPart[];

function changedFields(
  from: readonly ComparedField[],
  to: readonly ComparedField[],
  compare: Compare,
): FieldChange[] {
  const before = new Map(from.map((field) => [field.name, field]));
  return to.flatMap((field): FieldChange[] => {
    const old = before.get(field.name);
    const { name } = field;
    if (field.kind === 'text') {
      const was = old?.kind === 'text' ? old.text : '';
      return was === field.text ? [] : [{ name, kind: 'text', parts: compare(was, field.text) }];
    }
    if (field.kind === 'picture') {
      const was = old?.kind === 'picture' ? old.mediaId : null;
      return was === field.mediaId ? [] : [{ name, kind: 'picture', from: was, to: field.mediaId }];
    }
    const steps = compareLists(old?.kind === 'list' ? old.items : [], field.items, wholeText);
    return steps.every(({ type }) => type === 'same') ? [] : [{ name, kind: 'list', steps }];
  });
}

/** Names are the same or others: one is never a changed form of another. */
const wholeText = (text: string): Comparable => ({ key: text, kind: text, text: '' });

const comparableUnit = (unit: StoryUnit): Comparable => ({
  key: JSON.stringify(unit),
  kind: unit.type,
  text: unit.lines.map((line) => line.text).join('\n'),
  id: unit.mediaId,
});

function linesOf(step: Step<StoryUnit>, compare: Compare): LineChange[] {
  switch (step.type) {
    case 'same':
      return step.to.lines.map(({ label, text }) => whole(label, 'same', text));
    case 'added':
      return step.to.lines.map(({ label, text }) => whole(label, 'added', text));
    case 'removed':
      return step.from.lines.map(({ label, text }) => whole(label, 'removed', text));
    case 'gone':
      return step.from.lines.map(({ label, text }) => whole(label, 'same', text));
    case 'changed':
    case 'came':
      return changedLines(step.from.lines, step.to.lines, compare);
  }
}

const whole = (label: string, type: TextPart['type'], text: string): LineChange => ({
  label,
  parts: [{ type, text }],
});

/** Lines of one label belong together: the caption is compared with the caption. */
function changedLines(from: readonly UnitLine[], to: readonly UnitLine[], compare: Compare): LineChange[] {
  const labels = [...new Set([...to, ...from].map((line) => line.label))];
  return labels.flatMap((label): LineChange[] => {
    const textsOf = (lines: readonly UnitLine[]) =>
      lines.filter((line) => line.label === label).map((line) => line.text);
    const before = textsOf(from);
    const after = textsOf(to);
    if (before.length <= 1 && after.length <= 1)
      return [{ label, parts: compare(before[0] ?? '', after[0] ?? '') }];
    const steps = compareLists(before, after, (text) => ({ key: text, kind: '', text }));
    return steps.map((step) => ({ label, parts: partsOf(step, compare) }));
  });
}

function partsOf(step: Step<string>, compare: Compare): TextPart[] {
  switch (step.type) {
    case 'same':
      return [{ type: 'same', text: step.to }];
    case 'changed':
      return compare(step.from, step.to);
    case 'added':
    case 'came':
      return [{ type: 'added', text: step.to }];
    case 'removed':
    case 'gone':
      return [{ type: 'removed', text: step.from }];
  }
}
