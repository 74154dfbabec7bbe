import type { Organization, Person } from 'schema-dts';
import { isCrew } from '#newsroom/list/crew.rule.ts';
import type { Story } from '#newsroom/story/story-view.ts';

type Maker = Person | Organization;
type Wanted = (role: string) => boolean;

/** Printed names of those who wrote, filmed and took pictures, each once; none for who edited and checked. */
export const writersOf = (story: Story): string[] => namesIn(story, (role) => !isEditor(role));

/** The same for programs that want somebody: without names the house that the story comes from. */
export function authorNames(story: Story, siteName: string): string[] {
  const named = writersOf(story);
  return named.length > 0 ? named : [story.source.name || siteName];
}

/** Who made it, one object each, people and crews apart; without names the house it comes from. */
export function authorsOf(story: Story, siteName: string, origin: string): Maker[] {
  const named = makers(story, (role) => !isEditor(role), origin);
  if (named.length > 0) return named;
  const source = story.source.name;
  return source === '' || source === siteName
    ? [{ '@type': 'Organization', name: siteName, url: `${origin}/` }]
    : [{ '@type': 'Organization', name: source }];
}

/** Who edited and checked it: by this vocabulary people alone. */
export const editorsOf = (story: Story, origin: string): Person[] =>
  namesIn(story, isEditor)
    .filter((name) => !isCrew(name))
    .map((name) => person(story, name, { wanted: isEditor, origin }));

const isEditor = (role: string) => /编辑|责编|审校|校对/.test(role);

const namesIn = ({ contributors }: Story, wanted: Wanted): string[] => [
  ...new Set(contributors.filter(({ role }) => wanted(role)).flatMap(({ names }) => names)),
];

const makers = (story: Story, wanted: Wanted, origin: string): Maker[] =>
  namesIn(story, wanted).map((name) =>
    isCrew(name) ? { '@type': 'Organization', name } : person(story, name, { wanted, origin }),
  );

function person(story: Story, name: string, { wanted, origin }: { wanted: Wanted; origin: string }): Person {
  const page = story.pages.reporter.get(name) ?? story.pages.photographer.get(name);
  return {
    '@type': 'Person',
    name,
    jobTitle: rolesOf(story, name, wanted),
    ...(page !== undefined && { url: origin + page }),
  };
}

/** 记者、配音: somebody who did two things is one person. */
const rolesOf = ({ contributors }: Story, name: string, wanted: Wanted): string =>
  contributors
    .filter(({ role, names }) => wanted(role) && names.includes(name))
    .map(({ role }) => role)
    .join('、');
