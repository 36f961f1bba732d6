import { useCallback, useEffect, useRef } from 'react';
import { brighten, restoreBrightness } from '../../platform/brightness';
import { keepAwake } from '../../platform/keep-awake';
import { usePageHide, useReturn } from '../../platform/lifecycle';

/** A bright screen that never dims while a code is shown: scanners read it better, and queues are long. */
export function useBrightScreen(): void {
  const release = useRef<() => void>();
  const start = useCallback(() => {
    brighten();
    release.current ??= keepAwake();
  }, []);
  const stop = useCallback(() => {
    restoreBrightness();
    release.current?.();
    release.current = undefined;
  }, []);
  useReturn(start);
  usePageHide(stop);
  useEffect(() => {
    start();
    return stop;
  }, [start, stop]);
}
