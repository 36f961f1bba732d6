import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { posterLink } from '@health-code/shared/place/poster-link';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { createPosterRenderer } from './create-poster-renderer.ts';
import { assetInPackages } from './poster-assets.ts';
import type { PosterRenderer } from './poster-renderer.ts';
import { QUIET_ZONE_MODULES, qrPath } from './qr-path.ts';
import { openOutliner } from './text-outlines.ts';

const CODE = '7K3M9QRT2WXA';
let renderer: PosterRenderer;

beforeAll(async () => {
  const wasmBinary = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  await prepareZXingModule({ overrides: { wasmBinary: wasmBinary.buffer as ArrayBuffer }, fireImmediately: true });
  renderer = await createPosterRenderer();
});

const content = (placeName: string, entranceName = '', origin = 'https://code.example.org') => ({
  placeName,
  entranceName,
  code: CODE,
  link: posterLink(origin, CODE, 1),
});

describe('a poster', () => {
  it.each([
    ['a short name', '学校', ''],
    ['rare characters', '㛃䶮𬭩小学', '东门'],
    ['a name on two lines', '黄河文化艺术中心（国际会议展览与青少年科学活动体验馆）北区附属楼', '北门 North gate'],
    ['the longest name', '长'.repeat(60), '口'.repeat(20)],
    ['a long Latin name', 'The Grand Riverside International Hotel and Conference Hall', ''],
    ['markup in the name', '<script>alert("1")</script> & Söhne', '"\'>'],
  ])('with %s can be read by a scanner', async (_name, placeName, entranceName) => {
    const poster = content(placeName, entranceName);
    const found = await readBarcodes(renderer.png(poster), { formats: ['QRCode'] });
    expect(found.map((code) => code.text)).toEqual([poster.link]);
  });

  it('carries its link at level M, under a long host name too', async () => {
    const poster = content('郑州站', '', 'https://health-code.some-very-long-subdomain.henan.example.gov.cn');
    const found = await readBarcodes(renderer.png(poster), { formats: ['QRCode'] });
    expect(found).toMatchObject([{ text: poster.link, ecLevel: 'M' }]);
  });

  it('leaves the quiet zone of the standard on every side of its QR', () => {
    const { path, size } = qrPath(content('x').link);
    const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(
      (match) => match.slice(1).map(Number) as [number, number, number],
    );
    const lefts = runs.map(([x]) => x);
    const rights = runs.map(([x, , width]) => x + width);
    const tops = runs.map(([, y]) => y);
    expect([Math.min(...lefts), Math.min(...tops)]).toEqual([QUIET_ZONE_MODULES, QUIET_ZONE_MODULES]);
    expect([Math.max(...rights), Math.max(...tops) + 1]).toEqual([
      size - QUIET_ZONE_MODULES,
      size - QUIET_ZONE_MODULES,
    ]);
  });

  it('says what it is to those who cannot see it, and refers to nothing outside', () => {
    const svg = renderer.svg(content('A & B <学校>', '东门'));
    expect(svg).toContain('aria-label="A &amp; B &lt;学校&gt; 东门 7K3M 9QRT 2WXA"');
    expect(svg).not.toMatch(/<text|<image|<script|href|url\(/);
  });
});

describe('outlined text', () => {
  const font = openOutliner(assetInPackages('noto-sans-sc-bold.ttf'));
  const draw = (text: string) => font.outline(text, { x: 0, y: 0, size: 100 }).svg.replace(/.*?d="/, '');

  it('draws rare characters of names, and not the box of a missing one', () => {
    const missing = draw('\u{10FFFD}');
    const drawings = ['㛃', '䶮', '𬭩', '王'].map(draw);
    expect(drawings).not.toContain(missing);
    expect(new Set(drawings).size).toBe(4);
  });

  it('is as wide as it measures', () => {
    expect(font.measure('健康码', 100)).toBeCloseTo(300, 0);
    expect(font.outline('健康码', { x: 0, y: 0, size: 100 }).width).toBe(font.measure('健康码', 100));
  });
});
