'use client';

import { useState } from 'react';

/** Copies an address of ours as readers would type it. */
export function CopyLink({ path }: { path: string }) {
  const [said, setSaid] = useState('');

  async function copy() {
    try {
      await navigator.clipboard.writeText(new URL(path, location.origin).href);
      setSaid('已复制');
    } catch {
      setSaid('复制不了，请打开读者页复制');
    }
    setTimeout(() => setSaid(''), 2500);
  }

  return (
    <button type="button" onClick={() => void copy()}>
      <span role="status">{said || '复制链接'}</span>
    </button>
  );
}
