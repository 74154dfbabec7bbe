import { Icon } from '../ui/icon.tsx';
import { QrCode } from './qr-code.tsx';

/**
 * QR code for a phone, copy and the system's share sheet. The address in words is for print, and for phones that run
 * no script: they need no code of the page they show, and nothing else here works for them. Its words are drawn by the
 * style sheet from `data-say`: as text they came out at the end of a story that is read without our styles.
 */
export function ShareBox({ url }: { url: string }) {
  return (
    <div className="share" id="share" data-nosnippet="">
      <span className="code" data-part="code">
        <QrCode url={url} label="本文二维码" />
      </span>
      <p className="way">
        <b data-say="在手机上接着读" />
        <span data-say="扫码打开本文。" />
      </p>
      <p className="addr" data-part="address">
        <b data-say="本文地址" />
        <a href={url} aria-label="本文地址" data-say={url.replace(/^https?:\/\//, '')} />
      </p>
      <div className="bts">
        <button className="btn js" type="button" data-do="copy">
          <Icon name="link" />
          <span>复制链接</span>
        </button>
        <button className="btn js" type="button" data-do="share" hidden>
          <Icon name="share" />
          分享
        </button>
        <output className="vh" />
      </div>
    </div>
  );
}
