/**
 * Words that say nothing of what a passage is about, though their class would let them through: light
 * verbs, words of order and degree, what every narrator and every scholar says. In the writing that
 * stands for all.
 */
export const stopWords: ReadonlySet<string> = new Set(
  `
没有 可以 可能 能够 应该 应当 需要 必须 愿意 不能 不会 不得 不想 不要 不用 不可 不必 不敢 不知 不知道
知道 觉得 认为 以为 发现 看到 看见 听到 想到 感到 感觉 成为 变成 变得 作为 当作 属于 具有 拥有 存在 出现 产生
进行 开始 继续 停止 结束 完成 得到 获得 取得 达到 做到 受到 遇到 找到 来到 回到 走到 进入 来自 带来 带有 留下
使得 使用 利用 采用 通过 根据 按照 关于 对于 由于 为了 包括 包含 例如 比如 譬如 所谓 叫做 称为 称之为 指的是
就是 只是 还是 都是 便是 正是 总是 也是 不是 而是 是否 无论 不论 不管 只有 只要 只能 还有 还要 都会 就会 也会
起来 下来 下去 出来 出去 过来 过去 上来 上去 回来 回去 进来 进去 之间 之中 之后 之前 之外 之内 之下 之上 以后 以前
以及 以上 以下 以来 其中 其他 其它 其实 其次 此外 另外 有些 有的 有时 有人 有点 一些 一点 一样 一般 一定 一直 一切
一种 一个 一次 一下 一起 一旦 一方面 另一方面 另一个 这个 那个 这些 那些 这样 那样 这种 那种 这里 那里 什么 怎么 怎样
如何 为什么 多少 哪些 哪里 自己 我们 你们 他们 她们 它们 咱们 大家 别人 他人 人们 有人 某些 某个 某种 各种 各个 许多 很多
非常 十分 更加 更多 最终 最后 首先 然后 接着 于是 因此 因为 所以 但是 然而 可是 不过 虽然 尽管 如果 假如 而且 并且 或者
东西 事情 时候 时间 地方 方面 问题 情况 部分 原因 结果 方式 方法 过程 程度 角度 意义 内容 例子 事物 事实 现在 当时 今天
昨天 明天 今年 去年 目前 如今 后来 从前 曾经 已经 刚刚 突然 终于 似乎 好像 仿佛 大概 也许 或许 几乎 完全 真正 真的 确实
的确 实际 实际上 事实上 基本 主要 重要 不同 相同 各自 彼此 互相 相互 之类 等等 之一 第一 第二 第三 第一次 两个 三个 两种
说道 说过 告诉 表示 指出 提出 说明 谈到 提到 看来 看着 想要 希望 喜欢 去做 做出 作出 给予 所有 任何 每个 每天 每次 整个
对方 样子 之所以 如此 这么 那么 多么 不仅 不但 不再 不断 不过 不管 只不过 无法 难以 容易 往往 经常 常常 通常 有时候 一会儿
这时 那时 此时 这次 那次 这件 那件 这是 那是 就要 还会 而言 来说 来讲 想象 想起 相信 有关 相关 造成 导致 引起 形成 构成
发生 提供 增加 减少 提高 保持 选择 决定 影响 作用 关系 特别 尤其 甚至 即使 即便 哪怕 至少 至于 以致 以至 以至于 从而 进而
令人 使人 总有 总会 我会 在我看来 至关重要 原本 原来 学会 每一件 两者 明白 含义 尝试 所有人 人人
人 事 话 看 说 想 做 去 来 有 是 在 图 插图 章 节 页 本书 作者 读者 书中 文章 一书 译者 注释
`
    .trim()
    .split(/\s+/),
);

/** The same of English, where a passage is in it. */
export const englishStopWords: ReadonlySet<string> = new Set(
  `
about above after again all also although always among and another any anyone anything are around
away because become been before being below between both but came can cannot come could did does
doing done down during each either else enough even ever every everyone everything few find first
for from get give given goes going gone good got great had has have having her here hers herself
him himself his how however into its itself just keep kind know last least less let like little
long look made make many may maybe means might more most much must myself need never next not
nothing now off often once one only onto other others our ours out over own people perhaps put
quite rather really said same say see seem seems seen several shall she should since some someone
something sometimes still such take than that the their theirs them themselves then there these
they thing things think this those though through thus time together too toward two under until
upon use used using very want was way well were what when where whether which while who whole whom
whose why will with within without word would yes yet you your yours yourself com www http https
`
    .trim()
    .split(/\s+/),
);
