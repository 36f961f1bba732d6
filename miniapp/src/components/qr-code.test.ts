import { QR_MAX_CHARACTERS, QR_PREFIX } from '@health-code/shared/code/qr-text';
import { expect, it } from 'vitest';
import { readQr } from '../../test/read-qr.ts';
import { qrPicture } from './qr-code.shared';

it('draws the longest personal code as version 9 at level M, as alphanumeric mode allows', async () => {
  const text = QR_PREFIX.padEnd(QR_MAX_CHARACTERS, '9$%*+-./:A');
  expect(await readQr(qrPicture(text))).toEqual({ text, version: 9, level: 'M' });
});

it('draws what alphanumeric mode cannot hold, too', async () => {
  expect((await readQr(qrPicture('https://example.org/p/7K3M?v=1'))).text).toBe('https://example.org/p/7K3M?v=1');
});
