import type { Place } from '@health-code/shared/place/place';
import { Facts } from '../../components/facts';
import { usePlaceWords } from '../../core/use-place-words';
import { useWords } from '../../core/words';
import { CreditCode, MapLink } from './place-facts';

/** What a change would put in the place of what stands, line by line. */
export function Proposal({ place }: { readonly place: Place }) {
  const { reviews } = useWords();
  const { kindOf } = usePlaceWords();
  const next = place.proposal;
  if (next === null) return null;
  const rows = [
    [reviews.name, place.name, next.name],
    [reviews.kind, kindOf(place.kind, place.subKind), kindOf(place.kind, next.subKind)],
    [reviews.address, place.address, next.address],
  ] as const;
  const moved =
    place.location.latitude !== next.location.latitude || place.location.longitude !== next.location.longitude;
  return (
    <>
      <table className="compare">
        <caption>{reviews.compare}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{reviews.before}</th>
            <th scope="col">{reviews.after}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, before, after]) => (
            <tr key={name} className={before === after ? undefined : 'compare__changed'}>
              <th scope="row">{name}</th>
              <td>{before}</td>
              <td>{before === after ? reviews.same : after}</td>
            </tr>
          ))}
          <tr className={moved ? 'compare__changed' : undefined}>
            <th scope="row">{reviews.position}</th>
            <td>
              <MapLink location={place.location} name={place.name} />
            </td>
            <td>{moved ? <MapLink location={next.location} name={next.name} /> : reviews.same}</td>
          </tr>
        </tbody>
      </table>
      <Facts
        rows={[
          [reviews.creditCode, <CreditCode key="credit" of={place.creditCode} />],
          [reviews.division, place.divisionName],
        ]}
      />
    </>
  );
}
