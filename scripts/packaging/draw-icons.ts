// Draws build/icon.ico, build/icon.icns and build/icons/*.png from build/icon.svg (and build/icon-small.svg for what is shown
// at 16 to 32 pixels, where the lines of the large drawing would run together).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium, type Page } from 'playwright-core';

const build = join(import.meta.dirname, '..', '..', 'build');
const largeDrawing = readFileSync(join(build, 'icon.svg'), 'utf8');
const smallDrawing = readFileSync(join(build, 'icon-small.svg'), 'utf8');
const largestSmallPixels = 32;
const pngSizes = [16, 24, 32, 48, 64, 128, 256, 512];
const icoSizes = [16, 20, 24, 32, 40, 48, 64, 256];
/** Type codes of Apple's icon file that hold a PNG, with the size in pixels; @2x ones show a smaller icon on a dense screen. */
const icnsTypes: readonly (readonly [code: string, pixels: number])[] = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];
/** A macOS icon leaves this part of its square empty on each side (100 of 1024 pixels in Apple's template). */
const macMargin = 100 / 1024;

type Drawing = { png: Buffer; rgba: Buffer };

async function draw(page: Page, pixels: number, margin = 0): Promise<Drawing> {
  const svg = pixels <= largestSmallPixels ? smallDrawing : largeDrawing;
  const [png, rgba] = await page.evaluate(
    async ({ svg, pixels, margin }) => {
      const image = new Image();
      image.src = `data:image/svg+xml;base64,${btoa(svg.replace('<svg ', `<svg width="${pixels}" height="${pixels}" `))}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = pixels;
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      const inset = Math.round(pixels * margin);
      context.drawImage(image, inset, inset, pixels - 2 * inset, pixels - 2 * inset);
      const { data } = context.getImageData(0, 0, pixels, pixels);
      return [canvas.toDataURL('image/png').split(',')[1] ?? '', [...data]] as const;
    },
    { svg, pixels, margin },
  );
  return { png: Buffer.from(png, 'base64'), rgba: Buffer.from(rgba) };
}

/** A Windows icon: plain bitmaps, which every reader of icons knows, and the largest one as PNG. */
function makeIco(drawings: readonly { pixels: number; drawing: Drawing }[]): Buffer {
  const images = drawings.map(({ pixels, drawing }) =>
    pixels >= 256 ? drawing.png : makeBitmap(pixels, drawing.rgba),
  );
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  images.forEach((image, index) => {
    const { pixels = 0 } = drawings[index] ?? {};
    const at = 6 + 16 * index;
    head.writeUInt8(pixels % 256, at);
    head.writeUInt8(pixels % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(image.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += image.length;
  });
  return Buffer.concat([head, ...images]);
}

/** A 32-bit bitmap as icons hold it: from the bottom row up, then a mask of one bit per pixel that hides nothing more. */
function makeBitmap(pixels: number, rgba: Buffer): Buffer {
  const head = Buffer.alloc(40);
  head.writeUInt32LE(40, 0);
  head.writeInt32LE(pixels, 4);
  head.writeInt32LE(pixels * 2, 8);
  head.writeUInt16LE(1, 12);
  head.writeUInt16LE(32, 14);
  const body = Buffer.alloc(pixels * pixels * 4);
  for (let row = 0; row < pixels; row += 1) {
    for (let column = 0; column < pixels; column += 1) {
      const from = (row * pixels + column) * 4;
      const to = ((pixels - 1 - row) * pixels + column) * 4;
      body.writeUInt8(rgba[from + 2] ?? 0, to);
      body.writeUInt8(rgba[from + 1] ?? 0, to + 1);
      body.writeUInt8(rgba[from] ?? 0, to + 2);
      body.writeUInt8(rgba[from + 3] ?? 0, to + 3);
    }
  }
  const mask = Buffer.alloc(Math.ceil(pixels / 32) * 4 * pixels);
  return Buffer.concat([head, body, mask]);
}

function makeIcns(pngs: readonly { code: string; png: Buffer }[]): Buffer {
  const blocks = pngs.map(({ code, png }) => {
    const head = Buffer.alloc(8);
    head.write(code, 'latin1');
    head.writeUInt32BE(png.length + 8, 4);
    return Buffer.concat([head, png]);
  });
  const head = Buffer.alloc(8);
  head.write('icns', 'latin1');
  head.writeUInt32BE(8 + blocks.reduce((sum, block) => sum + block.length, 0), 4);
  return Buffer.concat([head, ...blocks]);
}

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  const files = new Map<string, Buffer>();
  for (const pixels of pngSizes) files.set(`icons/${pixels}x${pixels}.png`, (await draw(page, pixels)).png);
  const ico = [];
  for (const pixels of icoSizes) ico.push({ pixels, drawing: await draw(page, pixels) });
  files.set('icon.ico', makeIco(ico));
  const icns = [];
  for (const [code, pixels] of icnsTypes) icns.push({ code, png: (await draw(page, pixels, macMargin)).png });
  files.set('icon.icns', makeIcns(icns));
  for (const [name, bytes] of files) {
    const path = join(build, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    console.log(`build/${name}: ${bytes.length} bytes`);
  }
} finally {
  await browser.close();
}
