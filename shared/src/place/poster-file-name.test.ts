import { describe, expect, it } from 'vitest';
import { posterFileName } from './poster-file-name.ts';
import { POSTER_LAYOUTS } from './poster-form.ts';

const named = (placeName: string, entranceName = '') =>
  posterFileName({ placeName, entranceName, layout: 'a4-portrait', format: 'pdf' });

describe('the name of a poster as a file', () => {
  it.each([
    ['张记面馆', '', '张记面馆-健康码.pdf'],
    ['张记面馆', '东门', '张记面馆-东门-健康码.pdf'],
    ['A/B\\C:D*E?F"G<H>I|J', '1/2', 'A_B_C_D_E_F_G_H_I_J-1_2-健康码.pdf'],
    ['../../etc', '..', 'etc-健康码.pdf'],
    ['.隐藏', '门.', '隐藏-门-健康码.pdf'],
    ['Café de Paris', '', 'Café_de_Paris-健康码.pdf'],
    ['左\u202E右\u0000\n', '', '左_右-健康码.pdf'],
    ['CON', '', 'CON-健康码.pdf'],
    ['???', '', '健康码.pdf'],
  ])('of %j at %j is %s', (place, entrance, name) => {
    expect(named(place, entrance)).toBe(name);
  });

  it.each(POSTER_LAYOUTS)('fits into 255 bytes, and says the layout unless it is the usual: %s', (layout) => {
    const file = { placeName: '𠮷'.repeat(60), entranceName: '𠮷'.repeat(20), layout, format: 'svg' } as const;
    const name = posterFileName(file);
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
    expect(name.endsWith(layout === 'a4-portrait' ? '-健康码.svg' : `-健康码-${layout}.svg`)).toBe(true);
  });
});
