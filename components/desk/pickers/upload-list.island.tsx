'use client';

import { Icon } from '../../ui/icon.tsx';
import type { Upload } from './media-uploads.ts';

type Props = { uploads: readonly Upload[]; onRetry: (key: number) => void; onDrop: (key: number) => void };

/** What is on its way, and what did not get through and why. */
export function UploadList({ uploads, onRetry, onDrop }: Props) {
  if (uploads.length === 0) return null;
  return (
    <ul
      className="uploads mx-4 mb-2 grid max-h-36 gap-[0.35rem] overflow-y-auto text-xs"
      aria-label="正在上传"
    >
      {uploads.map((one) => (
        <li key={one.key} className="flex flex-wrap items-center gap-x-3 gap-y-1 bg-wash pl-2">
          <span className="min-w-24 flex-1 truncate">{one.file.name}</span>
          {one.state === 'failed' ? (
            <>
              <span className="fault" role="alert">
                {one.fault}
              </span>
              <button type="button" className="btn" onClick={() => onRetry(one.key)}>
                重试
              </button>
            </>
          ) : (
            <Progress upload={one} />
          )}
          <button
            type="button"
            className="icon-button min-h-9 min-w-9"
            aria-label={`移除 ${one.file.name}`}
            onClick={() => onDrop(one.key)}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Progress({ upload: { file, sent, state } }: { upload: Upload }) {
  if (state === 'waiting') return <span className="hint">排队</span>;
  if (sent >= 1) return <span className="hint">正在处理</span>;
  return <progress className="w-32 accent-azure" value={sent} aria-label={`${file.name} 的上传进度`} />;
}
