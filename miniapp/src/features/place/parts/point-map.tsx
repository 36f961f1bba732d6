import type { Location } from '@health-code/shared/place/location';
import { Box } from '../../../components/element';
import { useWords } from '../../../core/settings/use-words';
import { distanceWords, drawnAt, offsetMetres, squareMetres, whereWords } from './point-map.shared';
import './point-map.scss';

interface PointMapProps {
  /** Where the place is. */
  point: Location;
  /** Where the phone is, where it was asked and said so. */
  phone?: Location | undefined;
}

/** A point on a grid with a scale, and the phone beside it: no map service hears of either. The north is above. */
export function PointMap({ point, phone }: PointMapProps) {
  const words = useWords();
  const offset = phone === undefined ? undefined : offsetMetres(point, phone);
  const square = squareMetres(offset);
  const label = words.placeMap.label(point.latitude.toFixed(5), point.longitude.toFixed(5));
  return (
    <Box className="hc-map">
      <Box className="hc-map__ground" role="img" label={label}>
        <Box className="hc-map__north">↑ N</Box>
        <Box className="hc-map__point" style={{ left: '50%', top: '50%' }}>
          <Box className="hc-map__name">{words.placeMap.place}</Box>
        </Box>
        {offset === undefined ? null : <Phone at={drawnAt(offset, square)} name={words.placeMap.you} />}
        <Box className="hc-map__scale">
          <Box className="hc-map__scale-text">{distanceWords(words, square)}</Box>
        </Box>
      </Box>
      {offset === undefined ? null : (
        <Box className="hc-map__where" role="status">
          {whereWords(words, offset)}
        </Box>
      )}
    </Box>
  );
}

function Phone({ at, name }: { at: { left: number; top: number }; name: string }) {
  // Above its dot, so that it does not cover the name of the place, which stands below.
  return (
    <Box className="hc-map__point hc-map__point--phone" style={{ left: `${at.left}%`, top: `${at.top}%` }}>
      <Box className="hc-map__name hc-map__name--above">{name}</Box>
    </Box>
  );
}
