import { distanceMetres } from '@health-code/shared/place/location';
import { describe, expect, it } from 'vitest';
import { gcj02FromWgs84, wgs84FromGcj02 } from './gcj02';

const ZHENGZHOU = { latitude: 34.757, longitude: 113.66 };

describe('the Chinese datum', () => {
  it('lies some hundred metres beside WGS 84 within China', () => {
    const shifted = distanceMetres(ZHENGZHOU, gcj02FromWgs84(ZHENGZHOU));
    expect(shifted).toBeGreaterThan(300);
    expect(shifted).toBeLessThan(800);
  });

  it.each([ZHENGZHOU, { latitude: 31.2304, longitude: 121.4737 }, { latitude: 43.8256, longitude: 87.6168 }])(
    'is undone to less than a centimetre at %o',
    (point) => {
      expect(distanceMetres(point, wgs84FromGcj02(gcj02FromWgs84(point)))).toBeLessThan(0.01);
    },
  );

  it('leaves points outside China alone', () => {
    const paris = { latitude: 48.8584, longitude: 2.2945 };
    expect(wgs84FromGcj02(paris)).toEqual(paris);
  });
});
