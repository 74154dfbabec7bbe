'use client';

import { Icon } from '../../ui/icon.tsx';

export function PrintButton() {
  return (
    <button type="button" className="btn" onClick={() => window.print()}>
      <Icon name="print" />
      打印
    </button>
  );
}
