/** The commonest Chinese surnames of one character, some two hundred. */
const surnames = new Set(
  Array.from(
    '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈' +
      '钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔常季俞鲁施齐' +
      '庄岳梅阎章阮柳华聂葛焦纪舒柯庞翟殷詹申欧耿关兰左甘祝包宁尚符童凌毕单裴霍涂苗谷盛曲翁冉骆蓝路游辛靳管柴蒙' +
      '鲍喻祁蒲房滕屈饶牟艾尤穆卓古吉缪简车项连麦褚娄窦戚岑景费卜冷晏席卫米柏宗瞿桂佟臧闵邬边卞姬栾隋刁沙荣巫寇',
    (surname) => surname.codePointAt(0) ?? 0,
  ),
);

/** How much likelier a surname is where a name begins than elsewhere, in natural logarithms. */
const odds = Math.log(20);

export function surnameOdds(codePoint: number): number {
  return surnames.has(codePoint) ? odds : 0;
}

/** @returns Where the name begins in a line that says who wrote or translated a book; else -1. */
export function startOfName(line: string): number {
  return /^[> -]{0,8}(?:author|作者|translator|译者)[:：][ "']{0,4}/.exec(line)?.[0].length ?? -1;
}
