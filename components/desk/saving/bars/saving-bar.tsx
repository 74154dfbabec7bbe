import type { ReactNode } from 'react';

type Props = { tone?: 'calm' | 'alarm'; children: ReactNode; acts?: ReactNode };

/** One line of the strip at the foot of the writing page: what happened, and what can be done about it. */
export function Bar({ tone = 'calm', children, acts }: Props) {
  return (
    <div className={`svbar ${tone}`}>
      <p>{children}</p>
      {acts ? <div className="acts">{acts}</div> : null}
    </div>
  );
}
