import type { ReactNode } from 'react';

type Props = { tone?: 'calm' | 'alarm'; children: ReactNode; acts?: ReactNode };

/** One line of the strip at the foot of the writing page: what happened, and what can be done about it. */
export function Bar({ tone = 'calm', children, acts }: Props) {
  return (
    <div
      className={`saving-bar flex min-h-13 flex-wrap items-center gap-x-6 gap-y-2 px-7 py-2 leading-[1.6] max-phone:px-4 ${tone}`}
    >
      <p className="flex-[1_1_18rem] max-phone:basis-full">{children}</p>
      {acts ? <div className="acts">{acts}</div> : null}
    </div>
  );
}
