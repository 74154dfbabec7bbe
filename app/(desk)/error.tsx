'use client';

type Props = { error: Error; reset: () => void };

/**
 * What failed where no form could say so: signing out, a page that a script fetched. The edge refuses in Chinese, which
 * is told; whatever else is thrown is a browser's or Next's English.
 */
export default function DeskError({ error, reset }: Props) {
  const told = /\p{Script=Han}/u.test(error.message) ? error.message : '';
  return (
    <main className="gate" id="main">
      <h1>这一步没有办成</h1>
      <p className="msg wrong" role="alert">
        {told || '出了意外。请先再试一次；若还不行，请刷新页面，或检查网络。'}
      </p>
      <div className="acts">
        <button type="button" className="btn primary" onClick={reset}>
          再试一次
        </button>
        <a className="btn" href="/admin">
          回到稿件
        </a>
      </div>
    </main>
  );
}
