export type HomeCount = {
  /** Id of the box that holds what is counted. */
  box: string;
  name: string;
  total: number;
  hint: string;
  look?: 'review' | 'returned' | 'planned';
};

/** What there is today, each count a link to the thing counted. */
export const HomeCounts = ({ counts }: { counts: readonly HomeCount[] }) => (
  <nav className="homecounts" aria-label="今天">
    {counts.map(({ box, name, total, hint, look }) => (
      <a key={box} className={total > 0 ? look : undefined} href={`#${box}`}>
        <b>{total}</b>
        <span>{name}</span>
        <small>{hint}</small>
      </a>
    ))}
  </nav>
);
