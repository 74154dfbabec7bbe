import { expect, test } from 'vitest';
import { costRatio } from '#lib/testing-cost.ts';
import { earlierSlug, personSlug, pinyinReadings, pinyinSlug } from './pinyin.ts';
import { placeReadings } from './place-readings.ts';

test('a Chinese name becomes an address that can be typed', () => {
  expect(pinyinSlug('普特会')).toBe('pu-te-hui');
  expect(pinyinSlug('绿色能源 2025')).toBe('lv-se-neng-yuan-2025');
  expect(pinyinSlug('WTO改革')).toBe('wto-gai-ge');
  expect(pinyinSlug('“！”')).toBe('');
});

test.each([
  ['单县', 'shan-xian'], ['蔚县剪纸', 'yu-xian-jian-zhi'], ['浙江乐清市', 'zhe-jiang-yue-qing-shi'], ['黄陂', 'huang-pi'],
  ['郫都区', 'pi-du-qu'], ['昌都机场', 'chang-du-ji-chang'], ['广州花都', 'guang-zhou-hua-du'], ['江都', 'jiang-du'],
  ['南京市长江大桥', 'nan-jing-shi-chang-jiang-da-qiao'], ['重庆市长寿区', 'chong-qing-shi-chang-shou-qu'],
  ['湖南省长沙市长沙县', 'hu-nan-sheng-chang-sha-shi-chang-sha-xian'], ['新乡市长垣市', 'xin-xiang-shi-chang-yuan-shi'],
  ['湖州长兴', 'hu-zhou-chang-xing'], ['单县人', 'shan-xian-ren'], ['于都长征', 'yu-du-chang-zheng'], ['会稽山', 'kuai-ji-shan'],
  ['喀什古城', 'ka-shi-gu-cheng'], ['克什米尔', 'ke-shi-mi-er'], ['布什', 'bu-shi'], ['雅鲁藏布江', 'ya-lu-zang-bu-jiang'],
  ['都安瑶族自治县', 'du-an-yao-zu-zi-zhi-xian'], ['浚县', 'xun-xian'], ['歙县', 'she-xian'], ['涡阳', 'guo-yang'],
  ['铅山', 'yan-shan'], ['荥阳', 'xing-yang'], ['荥经', 'ying-jing'], ['六安', 'lu-an'], ['枞阳', 'zong-yang'], ['亳州', 'bo-zhou'],
  ['筠连县', 'jun-lian-xian'], ['蔚州古城', 'yu-zhou-gu-cheng'], ['古都新貌', 'gu-du-xin-mao'], ['中国瓷都', 'zhong-guo-ci-du'], ['南都', 'nan-du'],
  ['东都洛阳', 'dong-du-luo-yang'], ['魔都', 'mo-du'],
])('the place %s is %s', (name, slug) => expect(pinyinSlug(name)).toBe(slug)); // prettier-ignore

test.each([
  '音乐清单', '分泌阳性', '社会稽查', '由于都', '对于都市', '号称多', '名单县', '六合彩', '民乐演奏', '百花都开', '都安全', '珠江都能', '人人都安好',
  '音乐亭', '三都去', '副市长江涛', '校长江涛', '单县级', '首都', '宁波', '高兴', '中国银行', '什么', '简单县',
])('%s holds no place and is read as before', (text) => expect(pinyinSlug(text)).toBe(earlierSlug(text))); // prettier-ignore

test.each([
  ['曾志强', 'zeng-zhi-qiang'], ['单田芳', 'shan-tian-fang'], ['仇英', 'qiu-ying'], ['区志航', 'ou-zhi-hang'], ['解海龙', 'xie-hai-long'],
  ['查良镛', 'zha-liang-yong'], ['盖叫天', 'ge-jiao-tian'], ['朴志英', 'piao-zhi-ying'], ['尉迟恭', 'yu-chi-gong'], ['万俟卨', 'mo-qi-xie'],
  ['种师道', 'chong-shi-dao'], ['单于明', 'chan-yu-ming'], ['黄宁波', 'huang-ning-bo'], ['查尔斯·单', 'cha-er-si-dan'], ['Ann Chan', 'ann-chan'],
  ['王重阳', 'wang-chong-yang'], ['刘重庆', 'liu-chong-qing'], ['张都', 'zhang-du'], ['陈省身', 'chen-xing-shen'], ['任重远', 'ren-zhong-yuan'], ['欧阳重九', 'ou-yang-chong-jiu'],
])('the person %s is %s', (name, slug) => expect(personSlug(name)).toBe(slug)); // prettier-ignore

test('the table holds what the library reads wrong, and sixty counties and cities by themselves', () => {
  const around = (name: string) => [name, `南京市${name}`, `湖南省${name}`, `湖州${name}`, `大连${name}`];
  const wrong = [...placeReadings.keys()].filter((name) =>
    around(name).some((text) => pinyinSlug(text) !== earlierSlug(text)),
  );
  expect(wrong).toEqual([...placeReadings.keys()]);
  const byThemselves = wrong.filter((name) => pinyinSlug(name) !== earlierSlug(name));
  expect(byThemselves.length).toBeGreaterThan(80);
});

test('every reading of a name is told', () => {
  expect(pinyinReadings('曾乐清')).toEqual(['ceng-yue-qing', 'zeng-le-qing', 'ceng-le-qing']);
});

test('the cost of an address grows with its text', async () => {
  const text = (times: number) => '南京市长江大桥音乐清单都安全什么'.repeat(times);
  const [short, long] = [text(50), text(400)];
  const bound = 20;
  expect(
    await costRatio(
      () => pinyinSlug(short),
      () => pinyinSlug(long),
      bound,
    ),
  ).toBeLessThan(bound);
});
