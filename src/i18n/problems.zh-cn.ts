import type { ProblemWords } from './problem-words.ts';

export const problems: ProblemWords = {
  'file-empty': {
    message: () => '文件是空的',
    hint: '删掉它，或者重新导出这本书。',
  },
  'file-too-large': {
    message: ({ megabytes, limit }) => `文件有 ${megabytes} MB，超过 ${limit} MB，没有读取`,
    hint: '读书笔记不会这么大：看看是不是放错了文件；真是笔记就拆成几份。',
  },
  'file-unreadable': {
    message: ({ reason }) => `文件读不出来（${reason}）`,
    hint: '检查文件的权限，或者重新复制一份。',
  },
  'file-not-regular': {
    message: ({ what }) => `名字像笔记，却是${what === 'folder' ? '文件夹' : '特殊文件'}`,
    hint: '给它换个不以 .md 结尾的名字；文件夹里面的笔记照常读取。',
  },
  'link-outside': {
    message: ({ target }) => `符号链接指向 notes/ 之外（${target}），没有读取`,
    hint: '把文件本身复制进 notes/。',
  },
  'encoding-repaired': {
    message: ({ encoding }) => `文件的编码是 ${encoding}，已经无损还原`,
    hint: '另存为 UTF-8 就不会再有这条提示。',
  },
  'encoding-damaged': {
    message: ({ count }) => `文件的编码受损，有 ${count} 个字的字节丢失，页面上以“�”标出`,
    hint: '重新从微信读书导出这本书，不要经过会改变编码的程序；不能重新导出时，npm run repair -- 文件 会猜出丢失的字，写一份副本在旁边。',
  },
  'frontmatter-broken': {
    message: ({ reason }) => `frontmatter 不是合法的 YAML：${reason}`,
    hint: '按这一行改正；值里有 [ ] : # 时用双引号括起来。能认出的键已经照用。',
  },
  'frontmatter-unclosed': {
    message: () => 'frontmatter 开头的 --- 没有结尾的 ---',
    hint: '在最后一个键的下一行加上 ---。',
  },
  'frontmatter-language': {
    message: ({ language }) => `frontmatter 的语言 ${language} 不被支持，没有执行`,
    hint: '把第一行改成只有 ---，里面写 YAML。',
  },
  'book-id-unsafe': {
    message: ({ id }) => `bookId “${id}” 不能用作网址，改用由书名得出的编号`,
    hint: '改回微信读书的书号（数字，或 CB_、MP_WXS_ 开头）。',
  },
  'book-id-missing': {
    message: () => '没有 bookId，网址改由书名得出，书名一改网址就变',
    hint: '在 frontmatter 里加上 bookId。',
  },
  'book-id-unknown': {
    message: () => '微信读书 App 导出的文本里没有书号，网址改由书名得出',
    hint: '不用改；想让网址不随书名变化，可以改用 Obsidian 插件的导出。',
  },
  'book-merged': {
    message: ({ others }) => `和 ${others} 是同一本书，合成了一本，各份里的划线和想法都在`,
    hint: '不用处理；旧的那份不想要了，删掉即可。',
  },
  'book-ambiguous': {
    message: ({ others }) => `没有 bookId，看书名和 ${others} 都可能是同一本书，所以单独成书`,
    hint: '在 frontmatter 里写上它的 bookId，它就会并入那一本。',
  },
  'highlight-empty': {
    message: () => '这条划线没有文字',
    hint: '它那一行应该以“> 📌 ”开头，后面是划线的文字。',
  },
  'block-id-duplicate': {
    message: ({ id }) => `块 ID ^${id} 在这本书里出现了两次，链接只认第一次`,
    hint: '删掉重复的一条，或者重新导出。',
  },
  'block-unclaimed': {
    message: ({ excerpt }) => `认不出这一段（“${excerpt}”），照原样留在页面上`,
    hint: '如果它是划线或想法，请把这几行附在 issue 里告诉我们。',
  },
  'plugin-block': {
    message: ({ language }) => `${language} 代码块是 Obsidian 插件的程序，网页上没有显示`,
    hint: '不用处理；想让里面的文字出现在网页上，把它移到代码块外面。',
  },
  'comment-hidden': {
    message: () => '这里的注释（%%…%% 或 <!--…-->）没有放到网页上',
    hint: '不用处理；想让这段文字出现在网页上，去掉两头的注释记号。',
  },
  'comment-unclosed': {
    message: () => '从这里开始的注释（%%）没有结尾，后面的文字都放到了网页上',
    hint: '在注释的末尾补上 %%；它不是注释的话，写成 \\%%。',
  },
  'math-broken': {
    message: ({ reason }) => `这个公式排不出来（${reason}），照原样留在页面上`,
    hint: '改正这里的 LaTeX；它不是公式的话，把 $ 写成 \\$。',
  },
  'export-truncated': {
    message: () => '这份导出缺了开头（旧版插件 0.4.6 到 0.5.4 的毛病），只剩下这里往后的部分',
    hint: '用新版插件重新同步这本书。',
  },
  'character-private': {
    message: ({ count }) =>
      `有 ${count} 个私用区的字，只有微信读书自带的字体认得，别处会显示成方框`,
    hint: '对照微信读书里的原文，换成普通的字。',
  },
  'quotation-budget': {
    message: ({ percent, limit, quoted, length }) =>
      `公开的划线有 ${quoted} 字，占全书 ${length} 字的 ${percent}%，超过设定的 ${limit}%`,
    hint: '在 frontmatter 里写 private: true，整本书就不公开；或者删去一些划线；觉得合适的话，把 quotationBudget 调高。',
  },
  'note-duplicate': {
    message: ({ other }) => `和 ${other} 会得到同一个网址，没有发布`,
    hint: '给其中一个换个文件名。',
  },
  'link-broken': {
    message: ({ link, nearest }) =>
      nearest ? `${link} 什么也没找到，名字相近的有：${nearest}` : `${link} 什么也没找到`,
    hint: '改正名字，或者写出这篇笔记；在那之前页面上只显示文字。',
  },
  'link-ambiguous': {
    message: ({ link, files }) => `${link} 可以指好几个文件：${files}`,
    hint: '在名字前写上文件夹，如 [[文件夹/名字]]。',
  },
  'link-hidden': {
    message: () => '这里有个链接指向不公开的文件，页面上只显示文字',
    hint: '想让读者点进去，就公开那个文件。',
  },
  'image-missing': {
    message: ({ url }) => `找不到图片 ${url}`,
    hint: '把图片放到笔记旁边，或者改正路径。',
  },
  'mdx-broken': {
    message: ({ reason }) => `MDX 语法错误：${reason}`,
    hint: '改正这一行；不需要组件的话，把扩展名改成 .md 最省心。',
  },
  'note-not-rendered': {
    message: ({ reason }) => `这篇笔记渲染失败：${reason}`,
    hint: '看看这一行附近的写法。',
  },
};
