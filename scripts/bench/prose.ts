import type { Random } from './random.ts';

type Words = readonly [string, ...string[]];

const who: Words = [
  '守塔人',
  '年轻的测绘员',
  '第三任馆长',
  '那位不肯署名的译者',
  '渡口的老人',
  '编译器',
  '一个习惯早起的会计',
  '城南的修表匠',
  '我们',
  '大多数读者',
  '第一代移民',
  '研究潮汐的人',
  '操作系统的内核',
  '写信的人',
  '夜班列车上的乘客',
  '负责归档的书记官',
  '调度程序',
  '村里最后一个石匠',
];
const when: Words = [
  '天亮之前',
  '在漫长的雨季里',
  '许多年以后',
  '每当风向改变',
  '第二次测量时',
  '按照旧的历法',
  '在没有灯的走廊尽头',
  '战争结束的那个秋天',
  '当缓存失效的时候',
  '等到账目终于对上',
  '从那一天起',
  '在图纸与现实之间',
  '直到最后一班船离港',
  '一次又一次地',
];
const does: Words = [
  '总要把窗台上的盐粒数一遍',
  '学会了用沉默来回答问题',
  '把每一次失败都记进同一本册子',
  '先确认边界，再谈论中心',
  '只相信自己亲手校对过的数字',
  '在两种语言之间来回搬运同一个词',
  '为尚未发生的事情留出位置',
  '把复杂的过程拆成可以验证的小步',
  '忽然想起母亲晾在院子里的床单',
  '用一根绳子量出了两座山的距离',
  '承认自己并不理解海为什么会退潮',
  '将请求放入队列，并在空闲时逐一取出',
  '从不在别人的地图上画线',
  '替那些没有名字的人保管名字',
  '发现旧照片里的钟停在同一个时刻',
  '把锁的粒度一再缩小，却换来了更多的等待',
  '宁愿绕远路，也不走那座新桥',
  '意识到所谓经验不过是被整理过的遗憾',
];
const because: Words = [
  '因为时间并不流逝，流逝的是我们对它的称呼',
  '这大概就是秩序最初的样子',
  '而真正的代价往往在很久以后才显现',
  '可是没有人问过河的意见',
  '就像灯塔从不追问船要去哪里',
  '毕竟一切抽象都会在某个地方泄漏',
  '仿佛只要写下来，事情就有了重量',
  '所以制度的好坏要看它如何对待例外',
  '换句话说，简单是经过挣扎之后的结果',
  '于是记忆成了一种可以继承的债务',
  '由此可见，数据的形状决定了程序的形状',
  '这一点在后来的实验里得到了证实',
  '不过那已经是另一个故事了',
  '他说这话的时候并没有抬头',
];
const short: Words = [
  '潮水退了。',
  '没有人回答。',
  '“那就再等一等。”她说。',
  '这正是问题所在。',
  '慢就是快，少就是多。',
  '门是自己开的。',
  '先让它正确，再让它迅速！',
  '“你真的记得吗？”',
];
const thoughts: Words = [
  '这里写得真好，想起去年冬天读过的另一本书。',
  '不同意。前提就不成立。',
  '收藏，以后写文章可以用。',
  '和第3章的说法矛盾？回头查一下。',
  '哈哈哈，太真实了',
  '所以关键在于先定义什么是“完成”。',
  '读到这里停了很久。',
  '工作中也遇到过一样的情况，当时没有想明白为什么。',
  '#方法论 可以和番茄钟放在一起看',
  '存疑，待考。',
];
const terms: Words = [
  'namespace',
  'O(n log n)',
  'CAP_SYS_ADMIN',
  'map<T>',
  'TCP/IP',
  'f(x)=x^2',
  '[插图]',
  '\ufffc',
  '1984',
  '42%',
];

/** One sentence of 5 to 110 characters. */
export function sentence(random: Random): string {
  if (random.chance(0.12)) return random.one(short);
  const pieces = [
    `${random.chance(0.6) ? `${random.one(when)}，` : ''}${random.one(who)}${random.one(does)}`,
  ];
  if (random.chance(0.35)) pieces.push(random.one(does));
  if (random.chance(0.6)) pieces.push(random.one(because));
  const plain = `${pieces.join('，')}。`;
  return random.chance(0.08) ? plain.replace('，', `（${random.one(terms)}），`) : plain;
}

/** Twenty to two hundred characters. */
export function paragraph(random: Random): string {
  const wished = 20 + Math.min(170, Math.round(9 * random.skewed()));
  let text = sentence(random);
  while (text.length < wished) text += sentence(random);
  return text.length > 200 ? `${text.slice(0, 199)}。` : text;
}

/** A highlight: one paragraph, seldom more. */
export function passage(random: Random): string {
  const paragraphs = [paragraph(random)];
  while (paragraphs.length < 14 && random.chance(0.07)) paragraphs.push(paragraph(random));
  return paragraphs.join('\n');
}

export function thought(random: Random): string {
  const text = random.chance(0.6) ? random.one(thoughts) : paragraph(random);
  return random.chance(0.06) ? `${text}\n${paragraph(random)}` : text;
}

const places: Words = [
  '潮汐',
  '北岸',
  '第七码头',
  '盐田',
  '内核',
  '长夜',
  '邮路',
  '旧城',
  '雨季',
  '群山',
];
const kinds: Words = [
  '账本',
  '简史',
  '入门',
  '来信',
  '权威指南',
  '散记',
  '地图',
  '的尽头',
  '备忘录',
  '群像',
];

export function title(random: Random): string {
  return `${random.one(places)}${random.one(kinds)}`;
}

export function longTitle(random: Random): string {
  const main = title(random);
  return random.chance(0.3) ? `${main}：${random.one(who)}与${random.one(places)}` : main;
}

export function name(random: Random): string {
  const family: Words = ['岑', '陆', '宋', '虞', '乔', '卫', '闻', '祝'];
  const given: Words = ['望舒', '知行', '青禾', '听澜', '以宁', '怀瑾', '一帆', '砚秋'];
  return `${random.one(family)}${random.one(given)}`;
}
