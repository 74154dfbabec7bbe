/**
 * Where common Chinese systems set the copy, by id and by class, in small letters. From pages that these systems make:
 * 公众号, 博达 VSB, 拓尔思 TRS and UCAP, 苏迪 WebPlus, 方正 digital papers, 大汉, 帝国, 织梦, WordPress, and portals.
 */
const ids = new Map<string, string>(
  pairs(`js_content 公众号 · ucap-content UCAP · zoom TRS · zoomcon TRS · zoomtitle TRS · vsb_content 博达 · vsb_content_2 博达 · vsb_content_4 博达 · vsb_content_500 博达 · vsb_content_501 博达 ·
    ozoom 数字报 · detailcontent 门户 · p-detail 门户 · artibody 门户 · endtext 门户 · mp-editor 门户 · contentbody 门户 · cnt-main-article-qq 门户 · rm_txt_con 门户 · rwb_zw 门户 ·
    articlecontent 门户 · article_content 门户 · article-content 门户 · articletext 门户 · content_area 门户 · contenttext 门户 · fontzoom 门户 · newscontent 门户 · the_content WordPress ·
    articlebody 门户 · main_content 门户 · artical_real 门户 · js_article_content 门户 · textbody 门户 · infocontent 大汉 · zhengwen 门户 · bodylabel 门户 · div_content 门户 · news_content 门户 · post_content 门户`),
);
const classes = new Map<string, string>(
  pairs(`rich_media_content 公众号 · t_f Discuz · trs_editor TRS · trs_ueditor TRS · trs_paper_default TRS · view trs · v_news_content 博达 · pages_content 政府 · wp_articlecontent WebPlus · article_content WebPlus · articlecontent WebPlus ·
    entry-content WordPress · post-content WordPress · article-content 门户 · article-body 门户 · articlebody 门户 · article-text 门户 · main-article 门户 · post_text 门户 · post_body 门户 · artical-content 门户 · left_zw 门户 ·
    rm_txt_con 门户 · box_con 门户 · show_text 门户 · content_area 门户 · cnt_bd 门户 · text_con 门户 · news_txt 门户 · content-article 门户 · article-content-wrap 门户 · detail-content 门户 · news-content 门户 · news_content 门户 ·
    newscontent 门户 · content_txt 门户 · con_txt 门户 · zw_content 门户 · zhengwen 门户 · maintext 门户 · main-text 门户 · article-main 门户 · art_content 门户 · artcontent 门户 · art-content 门户 · bt-content 大汉 · zwnr 门户 · ue_editor 门户`),
);
/** Names that many things bear: they count a little beside what stands in them. */
const likely = new Set(
  'content text txt zw con detail article main story body cont wz neirong info_content news details'.split(
    ' ',
  ),
);

function pairs(list: string): [string, string][] {
  return list.split('·').flatMap((one): [string, string][] => {
    const [name, system] = one.trim().split(/\s+/);
    return name !== undefined && system !== undefined && name !== 'view' ? [[name, system]] : [];
  });
}

/** The system whose copy stands in such an element; null for any other. */
export function knownPlace(element: Element): string | null {
  const id = ids.get((element.getAttribute('id') ?? '').toLowerCase());
  if (id !== undefined) return id;
  for (const one of (element.getAttribute('class') ?? '').toLowerCase().split(/\s+/)) {
    const named = classes.get(one);
    if (named !== undefined) return named;
  }
  return element.getAttribute('itemprop') === 'articleBody' ? 'schema.org' : null;
}

/** True for an element that its name or tag says is likely the copy's. */
export const likelyPlace = (element: Element): boolean =>
  /^(?:ARTICLE|MAIN)$/.test(element.tagName.toUpperCase()) ||
  `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    .toLowerCase()
    .split(/[\s_-]+/)
    .some((word) => likely.has(word));
