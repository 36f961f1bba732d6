import { useEffect } from 'react';
import { brighten, restoreBrightness } from '../../platform/brightness';
import { usePageHide, usePageShow } from '../../platform/lifecycle';

/** A bright screen while a QR is shown, as scanners read it better. */
export function useBrightScreen(): void {
  usePageShow(brighten);
  usePageHide(restoreBrightness);
  useEffect(() => restoreBrightness, []);
}
