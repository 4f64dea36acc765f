import { defineSite } from './site/site.ts';

// 这是唯一需要编辑的配置文件。每一项都可以省略。
// The one file to edit. Every setting may be left out.
export default defineSite({
  title: '读书花园',
  description: '读过的书，划过的线，想过的事。',
  language: 'zh-CN',
});
