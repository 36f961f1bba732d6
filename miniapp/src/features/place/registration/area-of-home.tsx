import { useState } from 'react';
import { useWords } from '../../../core/settings/use-words';
import { chosenCode, type DivisionPath } from '../../division/division-cascade.shared';
import { OfferedDivision } from '../../division/offered-division';
import { readResidence } from '../../person/residence';
import { AREA_DIGITS } from './place-new.shared';

interface AreaOfHomeProps {
  area: DivisionPath;
  onChoose: (area: DivisionPath) => void;
}

/** Offers the area of the home that was last given on this device, for as long as none was chosen: many shops are near it. */
export function AreaOfHome({ area, onChoose }: AreaOfHomeProps) {
  const words = useWords().placeNew;
  const [home] = useState(() => chosenCode(readResidence()?.path ?? [], AREA_DIGITS));
  return area.length > 0 || home === '' ? null : (
    <OfferedDivision code={home} label={words.asAtHome} onChoose={onChoose} />
  );
}
