import type { ReactNode } from 'react';

type Props = {
  id: string;
  title: string;
  count?: number | string;
  /** What leads on from it. */
  more?: { path: string; name: string };
  /** One sentence and the next step, where nothing is in it. */
  empty?: ReactNode;
  children: ReactNode;
};

/** A box of the 工作台: without anything in it one line. */
export function HomeBox({ id, title, count, more, empty, children }: Props) {
  return (
    <section className="homebox" id={id} aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        {count === undefined || count === 0 ? null : <em>{count}</em>}
        {empty ? <p>{empty}</p> : null}
        {more ? <a href={more.path}>{more.name}</a> : null}
      </header>
      {empty ? null : children}
    </section>
  );
}
