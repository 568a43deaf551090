// Makes wwwroot/built from what npm brought: the chart bundle, the Persian text font, its digits alone, and Radzen's icons that we show.
// Usage: node build.mjs OUT RADZEN_FONTS_FOLDER. Run by build/Assets.targets.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import * as fontkit from 'fontkit';
import subset from 'subset-font';
import { icons } from './radzen-icons.mjs';

const [out, radzenFonts] = process.argv.slice(2);
const here = new URL('.', import.meta.url).pathname;
const vazirmatn = `${here}node_modules/vazirmatn`;

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');

async function font(source, target, text, more = {}) {
  await writeFile(`${out}/${target}`, await subset(await readFile(source), text, { targetFormat: 'woff2', ...more }));
}

/** Radzen names its icons by ligature: keep the letters, the icons, and only the ligatures between the two. */
async function iconFont(source, target) {
  const whole = fontkit.create(await readFile(source));
  const codes = icons.map(name => {
    const glyphs = whole.layout(name).glyphs;
    const code = glyphs.length === 1 && glyphs[0].codePoints.length > 0 ? whole.stringsForGlyph(glyphs[0].id).find(s => s.codePointAt(0) >= 0xe000) : undefined;
    if (!code) {
      throw new Error(`Radzen's icon font has no icon '${name}'; correct assets/radzen-icons.mjs.`);
    }

    return code;
  });
  await font(source, target, range(0x61, 0x7a) + range(0x30, 0x39) + '_' + codes.join(''), { noLayoutClosure: true, variationAxes: Object.fromEntries(Object.entries(whole.variationAxes).map(([axis, { default: usual }]) => [axis, usual])) });
}

await mkdir(out, { recursive: true });
await build({ entryPoints: [`${here}charts.mjs`], bundle: true, minify: true, format: 'esm', target: 'es2022', outfile: `${out}/charts.js`, legalComments: 'linked', logLevel: 'warning' });
const latin = range(0x20, 0x7e) + range(0xa0, 0xff) + range(0x2010, 0x2027) + range(0x202f, 0x203a) + '\u20ac\u2190\u2191\u2192\u2193\u2212\u00d7\u00f7\u2248\u2264\u2265';
const persian = range(0x600, 0x6ff) + range(0x200b, 0x200f) + range(0x2066, 0x2069) + '\ufdfc';
await font(`${vazirmatn}/fonts/webfonts/Vazirmatn[wght].woff2`, 'vazirmatn.woff2', latin + persian);
await font(`${vazirmatn}/misc/Farsi-Digits/fonts/webfonts/Vazirmatn-FD-Regular.woff2`, 'fa-digits.woff2', range(0x30, 0x39));
await iconFont(`${radzenFonts}/MaterialSymbolsOutlined.woff2`, 'radzen-icons.woff2');
await copyFile(`${vazirmatn}/OFL.txt`, `${out}/vazirmatn.OFL.txt`);
await copyFile(`${here}node_modules/echarts/LICENSE`, `${out}/echarts.LICENSE.txt`);
await copyFile(`${here}node_modules/echarts/NOTICE`, `${out}/echarts.NOTICE.txt`);
