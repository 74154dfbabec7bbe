import { Fragment } from 'react';
import { listOfRole } from '#newsroom/list/names.rule.ts';
import type { Story } from '#newsroom/story/story-view.ts';

/** 署名 behind the 鱼尾 that ends a story: each role with its names, as printed; who has a page is a link to it. */
export function Contributors({ story }: { story: Story }) {
  if (story.contributors.length === 0) return null;
  return (
    <p className="rep">
      <span className="yw" />
      {story.contributors.map(({ role, names }) => (
        <span key={role}>
          {role}：
          {names.map((name, index) => (
            <Fragment key={name}>
              {index > 0 && '、'}
              <Name name={name} path={pathOf(story, role, name)} />
            </Fragment>
          ))}
        </span>
      ))}
    </p>
  );
}

function pathOf({ pages }: Story, role: string, name: string): string | undefined {
  const kind = listOfRole(role);
  return kind === null ? undefined : pages[kind].get(name);
}

const Name = ({ name, path }: { name: string; path: string | undefined }) =>
  path === undefined ? name : <a href={path}>{name}</a>;
