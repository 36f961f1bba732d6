import type { Location } from '@health-code/shared/place/location';
import { Button } from '../../../components/button';
import { Box } from '../../../components/element';
import { useWords } from '../../../core/settings/use-words';
import { distanceWords, movedBy, offsetMetres, squareMetres } from './point-map.shared';

interface PointNudgeProps {
  point: Location;
  phone: Location | undefined;
  onMove: (point: Location) => void;
}

/** The eighths of the compass in which the point can be moved, as one reads a map: above, left, right, below. */
const STEPS = [
  { eighth: 0, east: 0, north: 1 },
  { eighth: 6, east: -1, north: 0 },
  { eighth: 2, east: 1, north: 0 },
  { eighth: 4, east: 0, north: -1 },
] as const;

/** Moves the point on the map by half a square at a time: a fix at the desk becomes the door, without a map service. */
export function PointNudge({ point, phone, onMove }: PointNudgeProps) {
  const { placeMap, ...words } = useWords();
  const step = squareMetres(phone === undefined ? undefined : offsetMetres(point, phone)) / 2;
  const length = distanceWords({ placeMap, ...words }, step);
  return (
    <Box className="hc-nudge" label={placeMap.nudge}>
      <Box className="hc-note">{placeMap.nudge}</Box>
      <Box className="hc-nudge__buttons">
        {STEPS.map(({ eighth, east, north }) => (
          <Button
            key={eighth}
            kind="secondary"
            onPress={() => onMove(movedBy(point, { east: east * step, north: north * step }))}
          >
            {placeMap.move(placeMap.directions[eighth] ?? '', length)}
          </Button>
        ))}
      </Box>
    </Box>
  );
}
