import { type CorpusFamily, timeParts } from '../corpus-page.ts';
import { type CorpusStory, wholeHeadline } from '../corpus-story.ts';
import { captionLine, copyPieces, numberOf } from '../page-parts.ts';
import { duckRiver, roofFilm, tailorSpeech } from '../stories/wide-stories.ts';
import { countyPost, riverFeature } from '../stories/long-stories.ts';
import { permitList } from '../stories/town-stories.ts';

const span = (html: string, style = 'font-size: 16px;letter-spacing: 1px;') =>
  `<span style="${style}"><span leaf="">${html}</span></span>`;
const dot =
  'data:image/gif;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVQImWNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==';

/** Public accounts (公众号): sections in sections, spans in spans, lazy pictures, the time in a script alone. */
export const publicAccount: CorpusFamily = {
  name: 'public-account',
  shows: { time: 'second', source: true, authors: true, staff: true },
  stories: [tailorSpeech, duckRiver, roofFilm, permitList, countyPost, riverFeature],
  authorRole: '作者',
  fairRelated: ['早市的第一车菜来自山那边', '修表铺里来了三个小学生'],
  fairSources: ['麦岭县融媒体中心'],
  print(story) {
    const copy = copyPieces(story.blocks, {
      paragraph: (html) =>
        `<section style="margin: 0px 8px 24px;line-height: 1.75em;text-indent: 0em;"><section><p style="margin-bottom: 0px;">${span(html)}</p></section></section><p><span leaf=""><br></span></p>`,
      subhead: (html) =>
        `<section style="text-align: center;margin: 10px 0;" data-tools="editor"><section style="display: inline-block;border-bottom: 2px solid rgb(61, 133, 198);padding: 4px 12px;"><strong>${span(html, 'font-size: 18px;color: rgb(61, 133, 198);')}</strong></section></section>`,
      figure: (caption, credit, at) =>
        `<section style="text-align: center;" nodeleaf=""><img class="rich_pages wxw-img" data-galleryid="" data-imgfileid="${100000500 + at}" data-ratio="0.6666" data-s="300,640" data-src="https://mmbiz.example.invalid/sz_mmbiz_jpg/abc${at}/640?wx_fmt=jpeg" data-type="jpeg" data-w="1080" style="width: 100%;height: auto !important;" src="${dot}" data-index="${at}" _width="677px"></section>` +
        (caption + credit === ''
          ? ''
          : `<section style="text-align: center;margin: 4px 0 20px;"><span style="font-size: 12px;color: rgb(136, 136, 136);"><span leaf="">${captionLine(caption, credit)}</span></span></section>`),
      list: (items, ordered) =>
        `<${ordered ? 'ol' : 'ul'} class="list-paddingleft-1" style="list-style-type: ${ordered ? 'decimal' : 'disc'};">${items.map((item) => `<li><section style="line-height: 1.75em;">${span(item)}</section></li>`).join('')}</${ordered ? 'ol' : 'ul'}>`,
    });
    const staff = (story.staff ?? []).map(
      ({ role, name }) =>
        `<section style="text-align: right;"><span style="font-size: 14px;color: rgb(123, 127, 131);"><span leaf="">${role}：${name}</span></span></section>`,
    );
    return accountShell(story, [follow(story), ...copy, ...staff, ending].join('\n'));
  },
};

/** What accounts set over and under what they post. */
const follow = ({ source }: CorpusStory) =>
  `<section style="text-align: center;"><span style="font-size: 12px;color: rgb(178, 178, 178);"><span leaf="">点击上方蓝字关注“${source}”</span></span></section>`;
const ending = `<section style="text-align: center;margin: 16px 0;"><span style="font-size: 14px;color: rgb(160, 160, 160);"><span leaf="">— END —</span></span></section>
<section><section style="text-align: center;"><strong><span leaf="">往期推荐</span></strong></section><section><p><a href="https://mp.example.invalid/s/1" target="_blank" textvalue="早市的第一车菜来自山那边" linktype="text" data-linktype="2"><span leaf="">早市的第一车菜来自山那边</span></a></p><p><a href="https://mp.example.invalid/s/2" target="_blank" linktype="text" data-linktype="2"><span leaf="">修表铺里来了三个小学生</span></a></p></section></section>
<section style="text-align: center;"><span style="font-size: 14px;"><span leaf="">点个“在看”，让更多人看到</span></span></section>`;

function accountShell(story: CorpusStory, copy: string): string {
  const { unix } = timeParts(story);
  const title = wholeHeadline(story);
  const author = story.authors?.[0]?.name;
  return `<!DOCTYPE html>
<html class="">
<head><meta name="wechat-enable-text-zoom-em" content="true"><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1.0"><script type="text/javascript" nonce="1043" reportloaderror>window.logs = { pagetime: {} }; window.logs.pagetime['html_begin'] = (+new Date());</script>
<title></title><meta property="og:title" content="${title}"><meta property="og:type" content="article"><meta property="og:site_name" content="微信公众平台"><meta property="og:article:author" content="${author ?? ''}"><meta property="og:description" content="">
<style>.rich_media_content{overflow:hidden;color:#222;font-size:17px}.wx_profile_card_inner{display:flex}</style></head>
<body id="activity-detail" class="zh_CN wx_wap_page mm_appmsg comment_feature discuss_tab appmsg_skin_default appmsg_style_default">
<div id="js_article" class="rich_media"><div id="js_top_ad_area" class="top_banner"></div>
<div class="rich_media_inner"><div id="page-content" class="rich_media_area_primary"><div class="rich_media_area_primary_inner"><div id="img-content" class="rich_media_wrp">
<h1 class="rich_media_title " id="activity-name">
<span class="js_title_inner">${title}</span>
</h1>
<div id="meta_content" class="rich_media_meta_list"><span id="copyright_logo" class="wx_tap_link js_wx_tap_highlight rich_media_meta icon_appmsg_tag appmsg_title_tag weui-wa-hotarea">原创</span>
${author === undefined ? '' : `<span class="rich_media_meta rich_media_meta_text"><span role="link" id="js_author_name" class="wx_tap_link js_wx_tap_highlight" datarewardsn="">作者：${author}</span></span>`}
<span class="rich_media_meta rich_media_meta_nickname" id="profileBt"><a href="javascript:void(0);" class="wx_tap_link js_wx_tap_highlight weui-wa-hotarea" id="js_name">
          ${story.source}          </a>
<div id="js_profile_qrcode" aria-hidden="true" class="profile_container" style="display:none;"><div class="profile_inner"><strong class="profile_nickname">${story.source}</strong><img class="profile_avatar" id="js_profile_qrcode_img" src="" alt=""><p class="profile_meta"><label class="profile_meta_label">微信号</label><span class="profile_meta_value">acc_${numberOf(story)}</span></p><p class="profile_meta"><label class="profile_meta_label">功能介绍</label><span class="profile_meta_value">写一座小城里的人和事，每天早晨七点见面。</span></p></div><span class="profile_arrow_wrp" id="js_profile_arrow_wrp"><i class="profile_arrow arrow_out"></i></span></div></span>
<span id="meta_content_hide_info"><em id="publish_time" class="rich_media_meta rich_media_meta_text"></em><em id="js_ip_wording_wrp" class="rich_media_meta rich_media_meta_text" role="option" style="display: none;"><span id="js_ip_wording"></span></em><em class="rich_media_meta rich_media_meta_text" id="js_title_modify_wrp"><span id="js_title_modify"></span></em></span></div>
<div id="js_tags" class="article-tag__list" style="display:none" data-len="0"></div>
<div class="rich_media_content js_underline_content autoTypeSetting24psection " id="js_content" style="visibility: hidden; opacity: 0; ">${copy}<p style="display: none;"><mp-style-type data-value="3"></mp-style-type></p></div>
<script type="text/javascript" nonce="1043">var first_sceen__time = (+new Date());</script>
<div class="ct_mpda_wrp" id="js_sponsor_ad_area" style="display:none;"></div></div></div></div>
<div class="rich_media_area_primary sougou" id="sg_tj" style="display:none"></div>
<div class="rich_media_area_extra"><div class="rich_media_area_extra_inner"><div class="mpda_bottom_container" id="js_bottom_ad_area"></div><div id="js_iframetest" style="display:none;"></div></div></div>
<div id="js_pc_qr_code" class="qr_code_pc_outer" style="display:none;"><div class="qr_code_pc_inner"><div class="qr_code_pc"><img id="js_pc_qr_code_img" class="qr_code_pc_img"><p>微信扫一扫<br>关注该公众号</p></div></div></div></div></div>
<div id="wx_stream_article_slide_tip" class="wx_stream_article_slide_tip"><span class="wx_stream_article_slide_tip_wording">继续滑动看下一个</span></div>
<div class="comment_primary_emotion_panel_wrp"></div><div class="weui-dialog" style="display:none"><div class="weui-dialog__bd">轻触阅读原文</div></div>
<script type="text/javascript" nonce="1043">
  var biz = "MzA0" || ""; var nickname = htmlDecode("${story.source}"); var appmsg_type = "9"; var ct = "${unix}"; var user_name = "gh_${numberOf(story)}";
  var msg_title = '${title}'.html(false); var msg_desc = htmlDecode(""); var msg_cdn_url = "https://mmbiz.example.invalid/cover/0"; var publish_time = "" || "";
  var ori_head_img_url = "https://wx.example.invalid/mmhead/132"; var svr_time = "${unix + 86_400 * 9}" || new Date().getTime();
</script></body></html>`;
}
