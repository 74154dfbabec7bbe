/** What the demo says about itself. Licence numbers stay empty: nobody has given any. */
export const siteWords = {
  about:
    '今闻记录今天发生的事，也说清楚事情的来由。现有稿件为演示内容，人物、机构、地点和数据均为虚构，图片由程序绘制。',
  disclaimer:
    '本站刊登的稿件供读者了解信息之用，不构成投资、医疗或法律方面的建议。转载稿件均注明来源，文责由原作者承担；如认为内容有误或侵犯了您的权益，请与我们联系，我们会尽快核实处理。本页为演示内容，人物、机构与事件均属虚构。',
};
