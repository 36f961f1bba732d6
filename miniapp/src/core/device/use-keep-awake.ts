import { useCallback, useEffect, useRef } from 'react';
import { keepAwake } from '../../platform/keep-awake';
import { usePageHide, useReturn } from '../../platform/lifecycle';

/** Keeps the screen on for as long as the page is in front. */
export function useKeepAwake(): void {
  const release = useRef<() => void>();
  const hold = useCallback(() => {
    release.current ??= keepAwake();
  }, []);
  const letGo = useCallback(() => {
    release.current?.();
    release.current = undefined;
  }, []);
  useEffect(() => {
    hold();
    return letGo;
  }, [hold, letGo]);
  useReturn(hold);
  usePageHide(letGo);
}
