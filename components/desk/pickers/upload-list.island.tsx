'use client';

import { Icon } from '../../ui/icon.tsx';
import type { Upload } from './media-uploads.ts';

type Props = { uploads: readonly Upload[]; onRetry: (key: number) => void; onDrop: (key: number) => void };

/** What is on its way, and what did not get through and why. */
export function UploadList({ uploads, onRetry, onDrop }: Props) {
  if (uploads.length === 0) return null;
  return (
    <ul className="ups" aria-label="正在上传">
      {uploads.map((one) => (
        <li key={one.key}>
          <span className="nm">{one.file.name}</span>
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
            className="ib"
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
  return <progress value={sent} aria-label={`${file.name} 的上传进度`} />;
}
