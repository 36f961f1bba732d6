import { beforeAll, describe, expect, it } from 'vitest';
import { enrolHolder } from '../holders.ts';
import { wear } from '../looks.ts';
import { setScene } from '../scene.ts';
import { openStation } from '../staff.ts';
import { enrol, registerPlace, signIn, WANG } from '../steps.ts';
import { badlySet } from './narrow-text.ts';
import { setOut } from './sizes.ts';
import type { Walker } from './walker.ts';

/** A phone of 390 pixels whose page is enlarged to 200 %. */
const ENLARGED = { viewport: { width: 195, height: 422 }, deviceScaleFactor: 4 };
const PAGES = [
  'index',
  'apply',
  'declare',
  'scan',
  'visits',
  'access',
  'card',
  'places',
  'place-new',
  'settings',
  'gates',
  'specimen',
];
const scene = setScene();
let walker: Walker;

beforeAll(async () => {
  walker = await setOut(scene, 'phone', ENLARGED);
  await enrol(walker.page, WANG, scene.server.otpFor);
  await walker.page.goto('/#/pages/place-new/index');
  await registerPlace(walker.page, '郑州站');
});

describe.each(['zh', 'en'] as const)('text at 200 %% (%s)', (language) => {
  it.each(PAGES)('is whole on the page %s', async (name) => {
    await walker.page.goto('about:blank');
    await walker.page.goto(`/#/pages/${name}/index`);
    await wear(walker.page, { largeText: false, language });
    await walker.page.waitForLoadState('networkidle');
    await walker.page.screenshot({ path: `/tmp/narrow/${name}-${language}.png`, fullPage: true });
    expect(await walker.page.evaluate(badlySet, 195)).toEqual([]);
  });
});
void enrolHolder;
void openStation;
void signIn;
