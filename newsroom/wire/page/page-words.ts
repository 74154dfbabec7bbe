/** Words that portals print around an article. All patterns read folded text. */

const word = (list: string) => list.trim().split(/\s+/).join('|');

const relatedName = word(`
  相关阅读 相关新闻 相关报道 相关文章 相关链接 相关推荐 相关稿件 相关资讯 相关内容 相关专题 延伸阅读 推荐阅读 扩展阅读 拓展阅读 更多阅读
  更多报道 更多新闻 更多相关 新闻链接 猜你喜欢 猜您喜欢 为您推荐 为你推荐 热点推荐 热门推荐 精彩推荐 今日推荐 编辑推荐 阅读推荐
  大家都在看 您可能感兴趣 你可能感兴趣 您可能还喜欢 往期回顾 此前报道 前情提要 同类新闻 阅读更多 链接阅读`);
const ornament = String.raw`[ •·■◆▎|>»\[\]<〉《》:\-—_↓▼#]*`;

/** Columns that a page sets beside each of its stories, whatever that is about. */
const columnName = word(`
  热点推荐 热门推荐 精彩推荐 今日推荐 编辑推荐 阅读推荐 猜你喜欢 猜您喜欢 为您推荐 为你推荐 大家都在看 您可能感兴趣 你可能感兴趣 您可能还喜欢 热门新闻 热点新闻
  最新新闻 最新文章 最新消息 最新资讯 最新发布 热门排行 点击排行 新闻排行 阅读排行 排行榜 24小时热文 24小时热闻 24小时热点 热门视频 热搜榜 热榜 热门文章 热门评论 网友评论
  最新评论 精彩评论 全部评论 评论区 发表评论 专题推荐 推荐视频 频道精选 精选 头条推荐 今日热点 图片新闻 精彩图片 高清图集 友情链接 相关专题 更多新闻 更多精彩 合作媒体
  推荐阅读 往期推荐 往期精彩 往期内容 往期精选 视频推荐 新闻推荐 推荐新闻 热文 热文排行 一周热门 本周热门 周排行 月排行 日排行`);

/** A line that heads a list of related reading. */
export const relatedHeading = new RegExp(`^${ornament}(?:${relatedName})(?: ?更多)?${ornament}$`, 'u');
/** A line that heads a column of the page's own. */
export const columnHeading = new RegExp(`^${ornament}(?:${columnName})(?: ?更多)?${ornament}$`, 'u');
/** 相关阅读：… with an item on the same line. */
export const relatedInline = new RegExp(
  `^${ornament}(?:${relatedName}) ?[\\]|:>] ?:?${ornament}(?=\\S)`,
  'u',
);

/** A list of something else, or readers' comments: all below it until another heading is page furniture. */
export const otherHeading =
  /^[ ■◆|[]*(?:热门排行|点击排行|新闻排行|阅读排行|排行榜|24小时热[文闻点]|热点新闻|热门新闻|最新新闻|最新文章|最新消息|网友评论|最新评论|热门评论|精彩评论|全部评论|评论区|发表评论|热门视频|热搜榜|专题推荐)[\]: 更多>»]*$/u;

export const disclaimerHead =
  /^[ ※*[]*(?:(?:免责声明|版权声明|特别声明|郑重声明|转载声明|法律声明|权利声明|本网声明|本站声明|版权与免责声明|版权及免责声明)[\]]?(?:[ :]|$)|声明[\]]?[: ].*(?:本网|本站|转载|版权|仅供|观点))/u;
export const disclaimerMore =
  /^(?:凡|本网|本站|本平台|如[有果因]|若|未经|[①②③④⑤]|\(?\d[.、)]|[一二三四五]、|请|以上|联系)/u;

/** Buttons and counters that stand beside one another on a line. None is made of two others: a line must read one way. */
const buttons = word(`
  打印本页 打印此文 我要打印 打印 调整字体 AI朗读 语音朗读 AI播报 语音播报 朗读全文 字体 字号 放大 缩小 默认 小号 中号 大号 文字大小 大 中 小 T A(?:[+-]|(?![+-])) 收藏本文 加入收藏 收藏 设为首页 分享到 分享至 分享 转发 推荐 点赞 评论 我要评论
  发表评论 查看评论 写评论 纠错 我要纠错 报错 举报 投诉 关闭窗口 关闭本页 关闭 返回顶部 回到顶部 只看该作者 倒序浏览 正序浏览 复制链接 楼主 回复 返回列表 返回 听新闻 朗读 播报 手机看
  手机版 移动版 无障碍 繁體 繁体 简体 English EN 登录 登陆 注册 搜索 菜单 导航 首页 正文 更多 more 邮件 海报 微信好友 微信 新浪微博 微博
  QQ好友 QQ 朋友圈 空间 抖音 快手 头条 Facebook Twitter 客户端 网站地图 RSS 扫一扫 订阅 视频 图片 新闻 专题 上一篇 下一篇 上一页 下一页 尾页`);
const buttonLine = new RegExp(`^[ [(<|]*(?:(?:${buttons})(?:\\(?\\d+)?[ |、/:·\\]\\[()>+-]*)+$`, 'iu');

const furniture = [
  buttonLine,
  /^[[(]?(?:字体|字号|文字大小)[: ]*[\](]?/u,
  /^[ [(]*(?:分享|转发)(?:到|至|给)[: ]/u,
  /^.{0,8}(?:扫一扫|扫码|扫描二维码|长按识别|长按二维码|二维码)/u,
  /^[[(]?(?:点击|浏览|阅读|访问|评论|点赞|人气|参与)(?:次数|量|数|人数)?[: ]*\(?\d[\d,.]*[万+]?\)?(?: ?次| ?人)?[\])]?$/u,
  /^[[(]?(?:点击(?:查看|进入|播放|观看|下载|图片|上方|下方|关注|订阅|阅读原文|收听|这里)|查看更多|查看原图|查看大图|查看全文|加载更多|展开全文|展开阅读|阅读全文|阅读原文|显示全部|收起)/u,
  /^(?:上一篇|下一篇|上一条|下一条|上一页|下一页|上一图|下一图|尾页|末页)(?:$|[: ])/u,
  /^(?:下载|打开|安装).{0,10}(?:APP|客户端)/iu,
  /^.{0,10}(?:APP|客户端)(?:下载|内打开)/iu,
  /^(?:关注|订阅)(?:我们|我)?(?:的)?(?:官方)?(?:公众号|微信|微博|抖音|$)/u,
  /^[[(]?(?:广告|推广|赞助|ADVERTISEMENT|AD)[\])]?$/iu,
  /^(?:我来说两句|说点什么|网友评论)/u,
  /(?:版权所有|All rights reserved|许可证|信息网络传播视听|增值电信|举报电话|举报邮箱|违法和不良信息)/iu,
  /^(?:关于我们|联系我们|广告服务|法律顾问|诚聘英才|友情链接|网站声明|隐私政策|用户协议)/u,
  /^(?:视频|音频)?(?:加载中|正在加载|播放失败|缓冲中)/u,
  /^(?:今天是\d|欢迎您|您好)/u,
  /^\d{1,2}:\d{2} ?\/ ?\d{1,2}:\d{2}$/u,
  /^[-—=_*~. ·]{2,}$/u,
  /^\+\d+$/u,
  /^[[(](?:完|全文完|END)[\])]$|^完$|^[-—–~·=_ ]{0,6}(?:(?:THE )?END|完)[-—–~·=_ ]{0,6}$|^[(（]?本文完[)）]?$/iu,
  /^返回.{1,12}[,，]?查看更多$/u,
  /^(?:点个?|记得)?.{0,10}(?:在看|分享|转发).{0,8}让更多人看(?:到|见)$|^分享让更多人看到$/u,
  /^(?:\d{1,3}(?:秒|分钟|小时|天|个月)前|刚刚)(?: *\d{1,6}[万+]?(?:评论|跟贴|阅读|赞|浏览))?$/u,
  /^(?:转载请注明|未经授权|未经许可|本文转载自)[^。]{0,40}$/u,
  /^(?:责任编辑|编辑|责编|审核|作者|来源|校对) ?[:：]?$/u,
  /^我要反馈$|^.{2,10}公众号$/u,
  /^(?:扫码|长按).{0,20}(?:关注|下载|阅读)/u,
  /^(?:本文|文章|原文)(?:链接|地址|网址|编号)/u,
  /^https?:\/\/\S+$/u,
  /^(?:本文)?(?:字数|阅读时长) ?[:：≈]? ?[\d,.]+ ?[kKwW万千]?(?: ?字| ?分钟)?$/u,
  /^第 ?[A-Z]?\d{1,3} ?版[: ]?\p{Script=Han}{0,8}$/u,
];
/** What is the page's even where it is a whole sentence. */
const always =
  /^广告声明|^未经.{0,8}(?:授权|许可).{0,20}(?:转载|必究)|^暂无评论|欢迎扫[描码].{0,8}二维码|Copyright|^ ?©|© ?\d|ICP备|ICP证|公网安备|^(?:您|你)的浏览器/iu;
const sentence = /[。!?…][”’」』)]*$/u;

/** A button, a counter, a licence number: words of the page, not of the story. */
export const isFurniture = (folded: string): boolean =>
  folded.length <= 200 &&
  (always.test(folded) ||
    isPaging(folded) ||
    (furniture.some((one) => one.test(folded)) && !(sentence.test(folded) && folded.length > 12)));

const ofPaging =
  /^(?:\d{1,3}|第?\d{1,3}页|共\d{1,3}页|首页|上一页|下一页|尾页|末页|前一页|后一页|全文|跳转|阅读全文|余下全文|页|共)$/u;

/** 1/3 1 2 3 下一页 尾页: the other pages of a story, or a row of numbers in brackets. */
function isPaging(folded: string): boolean {
  if (folded.length > 80 || !/[页\]]/u.test(folded)) return false;
  const words = folded.split(/[\s/|[\]<>«».…·-]+/u).filter((one) => one !== '');
  return words.length > 1 && words.every((one) => ofPaging.test(one));
}

const tagsHead = /^[[(]?(?:标签|文章关键词|关键词|关键字|热词搜索|热词|Tags?)[\])]?[: ]+/iu;

/** What a line says that its story is filed under (标签：…), as printed; null for any other line. */
export function tagsOf({ folded, text }: { folded: string; text: string }): string[] | null {
  const head = tagsHead.exec(folded);
  if (!head) return null;
  const tags = text.slice(head[0].length).split(/[、,，;；|\s]+/u);
  return tags.filter((tag) => tag !== '' && tag.length <= 30);
}
export const originalHeadline = /^[[(]?原(?:标题|题)(?:为|是)?(?:[: ]|(?=《))/u;
