/** One-character words that begin what follows them: a line may start with one, none ends with one. */
export const openers = new Set(
  '在将与和及或被向对从把让给由因并而但却就也又都已仍还再能可应须需至比为以是有到据经按拟获谈'.match(/./gu),
);

/** One-character words that close what stands before them: a line may end with one. */
export const enders = new Set(
  '的了着过后前中上下里内外时等者们年月日号市省县区镇乡村州国路街桥站港江河湖海山岛元吨米岁人名届度法'.match(
    /./gu,
  ),
);

/** One-character words that belong to the next: 无障碍, 副市长, 新机场. */
export const prefixes = new Set('无不未非副老新大小总第每各全这那其首该旧最更很太超亚反多少'.match(/./gu));

/** Words that name a thing of a kind and lean on the name before them: 宁青铁路, 江桥大桥. */
export const heads = new Set(
  (
    '铁路 公路 高铁 高速 高架 大桥 隧道 机场 车站 码头 大学 学院 中学 小学 医院 公园 水库 市场 广场 街道 社区 ' +
    '法院 集团 公司 银行 大道 古镇 古城 新区 景区 县城 半岛 群岛 海峡 流域 总统 总理 主席 部长 省长 市长 县长 ' +
    '书记 院士 教授 局长 校长 院长 厂长 先生 女士 记者 同志 盆地 平原 高原 草原 沙漠 地铁 电厂 地震'
  ).split(' '),
);

const surnames =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛范彭郎鲁韦马苗方俞任袁柳' +
  '鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅皮卞齐康伍余元顾孟黄穆萧尹姚邵汪祁毛禹狄米贝明臧戴宋庞熊纪舒屈' +
  '项祝董梁杜阮蓝闵季贾江童颜郭梅林徐邱骆高夏蔡田樊胡凌霍虞万柯卢莫房丁邓洪包左石崔吉龚程邢裴陆荣翁曲单侯宁武' +
  '刘景龙叶白蒲鄂蔺池乔谭温庄晏柴瞿阎习艾容易廖耿匡文寇欧沃聂敖冷辛简饶曾沙丰关肖覃甘向车路仇涂付桂翟党符' +
  '阚逄郇麻仉亓佘佟卓闫隋芦苑迟鞠冉栾谌逯桑牟钮粟荆晁詹訾缪莘郜郗宓庾晋楚浦';
export const surnameSet = new Set(surnames.match(/./gu));

/** Surnames that begin many words: a name only before two characters that the dictionary leaves alone. */
export const loneSurnames = new Set('全税由'.match(/./gu));

export const twofoldSurnames = new Set(
  '欧阳 司马 诸葛 上官 司徒 慕容 令狐 皇甫 夏侯 尉迟 公孙 长孙 宇文'.split(' '),
);
