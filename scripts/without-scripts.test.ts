import { expect, test } from 'vitest';
import { withoutScripts } from './without-scripts.mjs';

test('a document keeps its own script, its styles and its fonts, and loses every script of the framework', () => {
  const html = [
    '<head><link rel="preload" href="/a.woff2" as="font" crossorigin=""/><link rel="stylesheet" href="/a.css"/>',
    '<link rel="preload" as="script" fetchPriority="low" href="/a.js"/><script src="/b.js" async=""></script>',
    '<script src="/c.js" noModule=""></script></head><body><script data-kept="">own()</script>',
    '<p>data-kept &lt;script&gt;</p><script id="_R_">boot(1)</script>',
    '<script>push([1,"<p>\\u003c/script>data-kept\n"])</script></body>',
  ].join('');
  expect(withoutScripts(html)).toBe(
    '<head><link rel="preload" href="/a.woff2" as="font" crossorigin=""/><link rel="stylesheet" href="/a.css"/>' +
      '</head><body><script data-kept="">own()</script><p>data-kept &lt;script&gt;</p></body>',
  );
});
