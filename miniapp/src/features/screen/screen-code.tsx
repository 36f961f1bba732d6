import { SCREEN_STEP_MS } from '@health-code/shared/place/screen-code';
import type { ReactNode } from 'react';
import { Box } from '../../components/element';
import { QrCode } from '../../components/qr-code';
import { useWords } from '../../core/settings/use-words';
import { clockTime } from '../../i18n/times.shared';
import type { CurrentLink } from './screen.shared';

interface ScreenCodeProps {
  current: CurrentLink;
  /** The server's time. */
  time: number;
  label: string;
}

/** The current code, and how long it is still valid. */
export function ScreenCode({ current, time, label }: ScreenCodeProps) {
  const left = Math.max(0, Math.min(1, (current.until - time) / SCREEN_STEP_MS));
  return (
    <Box className="hc-screen__code">
      <Box className="hc-screen__paper">
        <QrCode text={current.link} alt={label} />
        <Box className="hc-screen__bar" decorative>
          <Box className="hc-screen__left" style={{ width: `${Math.round(left * 100)}%` }} />
        </Box>
      </Box>
    </Box>
  );
}

/** The server's time: on a picture of the screen it stands still. */
export function ScreenClock({ time, children }: { time: number; children: ReactNode }) {
  const words = useWords().screen;
  return (
    <Box className="hc-screen__clock">
      <Box className="hc-screen__time">{clockTime(time)}</Box>
      <Box className="hc-screen__hint">{words.hint}</Box>
      {children}
    </Box>
  );
}
