import type { ReactNode } from 'react';
import { Icon } from '../../ui/icon.tsx';

type Props = {
  name: string;
  /** «12 处», beside the name. */
  count: string;
  /** Somebody has to look at it; the rest is there for who asks. */
  open: boolean;
  children: ReactNode;
};

/** Lines of a report that are of one kind, under a line that says how many; a native fold, which needs no script. */
export function ReportGroup({ name, count, open, children }: Props) {
  return (
    <details className="report-group border-t border-rule" open={open}>
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 text-sm font-medium hover:text-azure">
        {name}
        <small className="text-2xs font-normal text-ink-3 tabular-nums">{count}</small>
        <Icon name="down" />
      </summary>
      <div className="pb-2">{children}</div>
    </details>
  );
}

/** So few lines are seen at a glance: folding them would only hide them. */
export const fewLines = 12;
