import { en } from './en.ts';
import { type Strings, zhCn } from './zh-cn.ts';

export type { Strings };

/** Every sentence the reader sees, in the interface's language. A missing one does not compile. */
export function stringsFor(language: Strings['language']): Strings {
  switch (language) {
    case 'zh-CN':
      return zhCn;
    case 'en':
      return en;
    default:
      return language satisfies never;
  }
}
