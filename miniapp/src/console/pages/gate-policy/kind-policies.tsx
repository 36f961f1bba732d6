import type { GatePolicies, Policy } from '@health-code/shared/entry/policy';
import type { PlaceKind } from '@health-code/shared/place/place-kinds';
import { Table } from '../../components/table';
import { usePlaceWords } from '../../core/use-place-words';
import { useWords } from '../../core/words';

/** The kinds of place that have a policy of their own. */
export function KindPolicies({ kinds }: Pick<GatePolicies, 'kinds'>) {
  const { gatePolicy, colours } = useWords();
  const place = usePlaceWords();
  const rows = Object.entries(kinds) as [PlaceKind, Policy][];
  const answer = (colour: 'green' | 'yellow' | 'red') => ({
    key: colour,
    title: colours[colour],
    text: ([, policy]: [PlaceKind, Policy]) => gatePolicy.answers[policy.colours[colour]],
  });
  return (
    <section>
      <h2>{gatePolicy.kinds}</h2>
      <p className="faint">{gatePolicy.kindsStay}</p>
      <Table
        caption={gatePolicy.kinds}
        empty={gatePolicy.noKinds}
        rows={rows}
        keyOf={([kind]) => kind}
        columns={[
          { key: 'kind', title: gatePolicy.kind, text: ([kind]) => place.kinds[kind] },
          answer('green'),
          answer('yellow'),
          answer('red'),
          {
            key: 'test',
            title: gatePolicy.oldestTest,
            text: ([, { oldestTestHours }]) => (oldestTestHours === null ? gatePolicy.none : String(oldestTestHours)),
          },
        ]}
      />
    </section>
  );
}
