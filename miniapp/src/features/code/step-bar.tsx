import { STEP_MS } from '@health-code/shared/code/lifetime';
import { Box } from '../../components/element';

interface StepBarProps {
  /** When the next QR code comes. */
  until: number;
  /** The server's time. */
  time: number;
}

/** How long this QR code is still valid, with a moving light: on a picture of the screen both stand still. */
export function StepBar({ until, time }: StepBarProps) {
  const left = Math.max(0, Math.min(1, (until - time) / STEP_MS));
  return (
    <Box className="hc-step" decorative>
      <Box className="hc-step__left" style={{ width: `${Math.round(left * 100)}%` }} />
      <Box className="hc-step__light" />
    </Box>
  );
}
