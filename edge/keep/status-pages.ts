import type { ExpiryKind } from '#lib/expiry.ts';
import { log } from '#lib/server/log.ts';
import type { StatusCode } from '#edge/render/reader-pages.ts';

export type StatusPages = {
  /** A whole page, at once from memory after the first time. */
  page: (code: StatusCode) => Promise<Buffer>;
  /**
   * They name the newest stories. After a change they are rendered anew, soon, and the old ones are good until then; what
   * was withdrawn nobody gets from now on.
   */
  expire: (kind: ExpiryKind) => void;
  close: () => void;
};

const renewEveryMs = 10 * 60 * 1000;
/** Many expiries at once make one renewal. */
const renewAfterMs = 500;

/** `render` answers with a finished document, or throws. */
export function statusPages(render: (code: StatusCode) => Promise<Buffer>): StatusPages {
  const held = new Map<StatusCode, Buffer>();
  const first = new Map<StatusCode, Promise<Buffer>>();
  let soon: NodeJS.Timeout | undefined;
  let withdrawals = 0;

  const fetchPage = async (code: StatusCode): Promise<Buffer> => {
    const before = withdrawals;
    try {
      const page = await render(code);
      // Begun before a withdrawal, it may show what was withdrawn.
      if (before === withdrawals) held.set(code, page);
      return page;
    } catch (error) {
      log().error({ err: error, code }, 'status page could not be rendered');
      return held.get(code) ?? lastResort(code);
    }
  };
  /** Many may want it at once, before it was ever made. */
  const firstPage = (code: StatusCode): Promise<Buffer> => {
    const running = first.get(code);
    if (running) return running;
    const page = fetchPage(code).finally(() => {
      if (first.get(code) === page) first.delete(code);
    });
    first.set(code, page);
    return page;
  };
  const renewAll = () => {
    soon = undefined;
    for (const code of held.keys()) void fetchPage(code);
  };
  const regular = setInterval(renewAll, renewEveryMs).unref();

  return {
    page: async (code) => held.get(code) ?? firstPage(code),
    expire: ({ withdrawn }) => {
      if (withdrawn) {
        withdrawals += 1;
        held.clear();
        first.clear();
      }
      // Not put off by the next one: where changes never pause, it would never come.
      soon ??= setTimeout(renewAll, renewAfterMs).unref();
    },
    close: () => {
      clearInterval(regular);
      clearTimeout(soon);
    },
  };
}

const words: Record<StatusCode, [title: string, text: string]> = {
  404: ['没有找到这个页面', '地址可能有误，或者页面已经移走。'],
  405: ['不能这样访问', '这个地址只能阅读，不能提交内容。'],
  500: ['暂时出了点问题', '我们已经记下，正在处理。请稍后再试。'],
  503: ['此刻人太多', '前面等着的人太多，请过几秒再试。'],
};

/** For when nothing else can be made: no styles, no links but home. */
function lastResort(code: StatusCode): Buffer {
  const [title, text] = words[code];
  return Buffer.from(
    `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head><body><main><h1>${title}</h1><p>${text}</p><p><a href="/">回到首页</a></p></main></body></html>`,
  );
}
