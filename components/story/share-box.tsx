import { Icon } from '../ui/icon.tsx';
import { QrCode } from './qr-code.tsx';

/** QR code for a phone, copy and system share. The code stays in print, as the way back to the page. */
export function ShareBox({ url }: { url: string }) {
  return (
    <div className="share" id="share">
      <QrCode url={url} label="本文二维码" />
      <p>
        <b>在手机上接着读</b>扫码打开本文。
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
