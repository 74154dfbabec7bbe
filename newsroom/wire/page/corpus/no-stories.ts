import { barLinks, linkList, otherHeadlines } from './page-parts.ts';

/** A file that holds no story. `why`: words of which a true reason for refusing it has at least one. */
export type NoStory = { name: string; text: string; why: readonly string[] };

const shell = (title: string, body: string) =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title><link rel="stylesheet" href="/s.css"></head><body><div class="top"><a href="/">望潮网</a><a href="/login">登录</a></div><div class="nav"><ul>${barLinks()
    .split('</a>')
    .map((link) => (link === '' ? '' : `<li>${link}</a></li>`))
    .join(
      '',
    )}</ul></div>${body}<div class="footer"><p>望潮网 版权所有 川ICP备00000000号</p><p>违法和不良信息举报电话：000-0000000</p></div></body></html>`;

/** First sentences of other stories, as lists print them. */
const excerpt = (title: string, at: number) =>
  `${title}，这件事要从${at + 2}年前说起。那时候街口还没有路灯，收摊的人靠手电筒回家，谁家的门响了，一条街都听得见……`;

const noPlace = ['没有找到正文', '没有正文', '列表'];
/** True of files that say no time at all. */
const noTime = '没有找到发布时间';

/** Ten kinds of files that must be refused, each with a true reason. */
export const noStories: readonly NoStory[] = [
  {
    name: 'channel list with excerpts',
    text: shell(
      '民生_望潮网',
      `<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/ms">民生</a></div><h1 class="channel-name">民生</h1><div class="news-list">${otherHeadlines(
        0,
        20,
      )
        .map(
          (title, at) =>
            `<div class="item"><h3><a href="/a/${at}.html">${title}</a></h3><p class="desc">${excerpt(title, at)}</p><div class="info"><span>2025-12-${String(30 - at).padStart(2, '0')} 0${at % 9}:30</span><span>来源：望潮晚报</span></div></div>`,
        )
        .join('\n')}</div><div class="pager"><a>上一页</a><a>1</a><a>2</a><a>3</a><a>下一页</a></div>`,
    ),
    why: noPlace,
  },
  {
    name: 'channel list of headlines',
    text: shell(
      '通知公告-麦岭县人民政府',
      `<div class="position">您现在的位置：<a href="/">首页</a> &gt; 通知公告</div><div class="list"><ul>${otherHeadlines(
        3,
        22,
      )
        .map(
          (title, at) =>
            `<li><span class="fr">2025-11-${String(28 - at).padStart(2, '0')}</span><a href="/t/${at}.html" title="${title}">${title}</a></li>`,
        )
        .join('')}</ul></div><div class="page">共 31 页 612 条 <a>下一页</a> <a>末页</a></div>`,
    ),
    why: noPlace,
  },
  {
    name: 'search results',
    text: shell(
      '“水库”的搜索结果_望潮网',
      `<div class="search-box"><form action="/s"><input name="q" value="水库"><button>搜索</button></form></div><p class="count">为您找到相关结果约 1,204 个，用时 0.031 秒</p><div class="results">${otherHeadlines(
        6,
        10,
      )
        .map(
          (title, at) =>
            `<div class="result"><h3><a href="/a/${at}.html">${title}里的<em>水库</em></a></h3><p>…${excerpt(title, at)}<em>水库</em>的水位一直在降…</p><cite>www.example.invalid/a/${at}.html 2025-10-${10 + at}</cite></div>`,
        )
        .join(
          '',
        )}</div><div class="pager"><a>1</a><a>2</a><a>下一页</a></div><div class="rel"><h4>相关搜索</h4><a>水库水位</a><a>水库钓鱼</a></div>`,
    ),
    why: [...noPlace, '搜索'],
  },
  {
    name: 'login',
    text: shell(
      '用户登录 - 望潮网',
      '<div class="login-box"><h2>用户登录</h2><form action="/login" method="post"><p><label>手机号</label><input name="phone" placeholder="请输入手机号"></p><p><label>密码</label><input type="password" name="pw"></p><p><label><input type="checkbox">我已阅读并同意《用户协议》和《隐私政策》。未注册的手机号验证通过后将自动注册。</label></p><button>登录</button></form><p>没有账号？<a href="/reg">立即注册</a> <a href="/forget">忘记密码</a></p></div>',
    ),
    why: ['登录', '没有找到正文', '没有正文', noTime],
  },
  {
    name: 'not found',
    text: shell(
      '404 页面不存在',
      '<div class="error-page"><img src="/404.png" alt=""><h1>抱歉，您访问的页面不存在或已被删除。</h1><p>可能的原因：您输入的网址有误，或者该页面已被移动、删除。您可以返回首页，或者使用站内搜索查找您需要的内容。</p><p><span id="sec">5</span> 秒后自动返回<a href="/">首页</a></p></div>',
    ),
    why: ['404', '不存在', '已被删除', '没有找到正文', '没有正文', '没有来源', noTime],
  },
  {
    name: 'empty shell of an application',
    text: '<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>望潮新闻</title><link href="/css/app.1f.css" rel="stylesheet"></head><body><noscript><strong>很抱歉，此页面需要启用 JavaScript 才能正常运行，请在浏览器中打开后重试。</strong></noscript><div id="app"></div><script src="/js/chunk-vendors.2a.js"></script><script src="/js/app.3b.js"></script></body></html>',
    why: ['没有找到正文', '没有正文', '脚本', '空', noTime],
  },
  {
    name: 'RSS',
    text: `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>望潮网民生</title><link>https://www.example.invalid/ms</link><description>望潮网民生频道</description>${otherHeadlines(
      2,
      12,
    )
      .map(
        (title, at) =>
          `<item><title>${title}</title><link>https://www.example.invalid/a/${at}.html</link><description><![CDATA[<p>${excerpt(title, at)}</p><p>后来的事，街坊们都知道。</p>]]></description><pubDate>Tue, ${10 + at} Dec 2025 08:30:00 +0800</pubDate><source>望潮晚报</source></item>`,
      )
      .join('')}</channel></rss>`,
    why: ['RSS', '订阅', '没有找到正文', '没有正文', '不是网页'],
  },
  {
    name: 'gallery index',
    text: shell(
      '图片频道_望潮网',
      `<div class="gallery"><h2>最新图集</h2><div class="waterfall">${otherHeadlines(8, 16)
        .map(
          (title, at) =>
            `<div class="pic"><a href="/p/${at}.html"><img src="/t/${at}.jpg" alt="${title}"></a><p><a href="/p/${at}.html">${title}</a></p><span>${at + 4}张</span></div>`,
        )
        .join('')}</div></div>`,
    ),
    why: [...noPlace, noTime],
  },
  {
    name: 'front page',
    text: shell(
      '望潮网_望潮门户_望潮新闻',
      `<div class="focus"><h2><a href="/a/1.html">轮渡停航一周，市民关心的五件事</a></h2><p><a href="/a/1.html">[详细]</a></p></div>${[
        '要闻',
        '民生',
        '教育',
        '文旅',
        '体育',
      ]
        .map(
          (name, at) =>
            `<div class="block"><h3><a href="/c">${name}</a><a class="more">更多</a></h3><ul>${linkList(at * 4, 8)}</ul></div>`,
        )
        .join('')}`,
    ),
    why: [...noPlace, '首页', noTime],
  },
  {
    name: 'taken down by its account',
    text: '<!DOCTYPE html><html><head><meta charset="utf-8"><title>微信公众平台</title></head><body class="zh_CN"><div class="weui-msg"><div class="weui-msg__icon-area"><i class="weui-icon-warn"></i></div><div class="weui-msg__text-area"><div class="weui-msg__title warn">该内容已被发布者删除</div></div></div><script>var biz="MzA0";var ct="";</script></body></html>',
    why: ['删除', '没有找到正文', '没有正文', noTime],
  },
];
