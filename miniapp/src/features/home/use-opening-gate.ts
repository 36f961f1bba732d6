import { useEffect, useRef } from 'react';
import { takeLaunchOn } from '../../platform/launch-page';
import { goTo } from '../../platform/navigation';
import { gateToOpen } from '../gate/working-gate';
import type { HomeStep } from './home-step';

const HOME_PATH = 'pages/index/index';

/** A device that works at a gate opens on it: staff at 7:40 look for nothing. "Back" leads to the first page as ever. */
export function useOpeningGate(step: HomeStep): void {
  const isLaunch = useRef<boolean>();
  isLaunch.current ??= takeLaunchOn(HOME_PATH);
  useEffect(() => {
    if (isLaunch.current !== true || step === 'loading') return;
    isLaunch.current = false;
    const gateId = step === 'sign-in' ? undefined : gateToOpen(step === 'doors');
    if (gateId !== undefined) goTo('gate', { gateId });
  }, [step]);
}
