import type { ReactNode } from 'react';
import { Icon } from '../../ui/icon.tsx';

/** What the `details` of a panel's part holds: the line that opens it, and what it opens. */
export const FoldFace = ({
  title,
  note,
  children,
}: {
  title: string;
  note?: string;
  children: ReactNode;
}) => (
  <>
    <summary>
      {title}
      {note ? <small>{note}</small> : null}
      <Icon name="down" />
    </summary>
    <div className="panel-body">{children}</div>
  </>
);
