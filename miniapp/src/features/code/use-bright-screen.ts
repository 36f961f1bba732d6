import { useEffect } from 'react';
import { brighten, restoreBrightness } from '../../platform/brightness';
import { usePageHide, useReturn } from '../../platform/lifecycle';

/** A bright screen while a QR is shown, as scanners read it better. */
export function useBrightScreen(): void {
  useReturn(brighten);
  usePageHide(restoreBrightness);
  useEffect(() => {
    brighten();
    return restoreBrightness;
  }, []);
}
