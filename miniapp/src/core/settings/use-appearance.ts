import type { CSSProperties } from 'react';
import { systemTextScale } from '../../platform/device';
import { useSettings } from './settings-store';

/** How much the switch for large text adds. */
const LARGE_TEXT = 1.3;

interface Look {
  readonly className: string;
  readonly style: CSSProperties;
}

/** The chosen theme and text size, as a class and a CSS variable that scales every size. */
export function useAppearance(): Look {
  const { theme, largeText } = useSettings();
  const scale = Math.max(systemTextScale(), largeText ? LARGE_TEXT : 1);
  return { className: `hc-theme-${theme}`, style: { '--scale': String(scale) } as CSSProperties };
}
