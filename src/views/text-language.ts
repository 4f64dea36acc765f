/** Language of a text for `lang`, where its script gives it away. */
export function languageOf(text: string): 'zh-CN' | 'ja' | 'ko' | undefined {
  if (/[\u3041-\u30ff]/.test(text)) return 'ja';
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  return /\p{Script=Han}/u.test(text) ? 'zh-CN' : undefined;
}

/** The same for a text within another: absent where both are of one language. */
export function languageWithin(text: string, around: string): ReturnType<typeof languageOf> {
  const own = languageOf(text);
  return own === around ? undefined : own;
}
