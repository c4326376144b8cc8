// node check.mjs CHROMIUM FILE.html...
// Prints what axe-core finds on each page, on screen, on a narrow screen and on paper, as JSON.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const [program, ...files] = process.argv.slice(2);
const views = [
  { name: 'screen', media: 'screen', width: 1280 },
  { name: 'narrow', media: 'screen', width: 360 },
  { name: 'paper', media: 'print', width: 794 },
];
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
const found = [];
let checked = 0;
try {
  for (const file of files) {
    for (const view of views) {
      const page = await browser.newPage({ viewport: { width: view.width, height: 900 } });
      await page.emulateMedia({ media: view.media });
      await page.goto(pathToFileURL(file).href);
      await page.addScriptTag({ path: axe });
      const result = await page.evaluate(
        (tags) => window.axe.run({ runOnly: { type: 'tag', values: tags } }),
        rules,
      );
      checked += result.passes.length;
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      if (wide && view.name !== 'paper') {
        found.push({ file, view: view.name, rule: 'page-wider-than-the-screen', nodes: [] });
      }
      for (const one of result.violations) {
        found.push({
          file,
          view: view.name,
          rule: one.id,
          nodes: one.nodes.slice(0, 3).map((node) => node.html.slice(0, 200)),
        });
      }
      await page.close();
    }
  }
} finally {
  await browser.close();
}
console.log(JSON.stringify({ checked, found }, null, 2));
