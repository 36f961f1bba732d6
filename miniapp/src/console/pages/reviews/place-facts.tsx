import type { Location } from '@health-code/shared/place/location';
import type { Place } from '@health-code/shared/place/place';
import { Facts } from '../../components/facts';
import { useTimes } from '../../core/times';
import { usePlaceWords } from '../../core/use-place-words';
import { useWords } from '../../core/words';

/** What a place says of itself, for whoever judges whether it is true. */
export function PlaceFacts({ place }: { readonly place: Place }) {
  const { reviews } = useWords();
  const { kindOf } = usePlaceWords();
  const time = useTimes();
  const { creditCode, manager } = place;
  return (
    <Facts
      rows={[
        [reviews.name, place.name],
        [reviews.kind, kindOf(place.kind, place.subKind)],
        [reviews.creditCode, <CreditCode key="credit" of={creditCode} />],
        [reviews.address, `${place.divisionName} ${place.address}`],
        [reviews.position, <MapLink key="map" location={place.location} name={place.name} />],
        [reviews.manager, manager === null ? reviews.nothing : `${manager.name} ${manager.phone}`],
        [
          reviews.entrances,
          place.entrances
            .map(({ name }) => name)
            .filter(Boolean)
            .join(' · ') || reviews.oneEntrance,
        ],
        [reviews.since, time(place.createdAt)],
      ]}
    />
  );
}

export function CreditCode({ of: creditCode }: { readonly of: Place['creditCode'] }) {
  const { reviews } = useWords();
  if (creditCode === null) return <>{reviews.nothing}</>;
  return (
    <>
      <span className="mono">{creditCode.code}</span>{' '}
      <span className={creditCode.isChecked ? 'tag tag--good' : 'tag tag--warning'}>
        {creditCode.isChecked ? reviews.creditFits : reviews.creditDoubt}
      </span>
    </>
  );
}

/** The map of another service is opened only by a press; it is told the position of the place and nothing else. */
export function MapLink({ location: { latitude, longitude }, name }: { location: Location; name: string }) {
  const { reviews } = useWords();
  const position = `${latitude.toFixed(6)}, ${longitude.toFixed(6)}`;
  const query = new URLSearchParams({ position: `${longitude},${latitude}`, name, coordinate: 'wgs84' });
  return (
    <a href={`https://uri.amap.com/marker?${query}`} target="_blank" rel="noreferrer noopener">
      {reviews.onMap(position)}
    </a>
  );
}
