import { Show } from '../../components/loaded';
import { Table } from '../../components/table';
import { call } from '../../core/api';
import { useLoad } from '../../core/use-load';
import { useWords } from '../../core/words';

/** Hours in which somebody at a gate may have tried numbers. */
export function UnusualLookUps({ division }: { readonly division: string }) {
  const { work } = useWords();
  const loaded = useLoad(division, () => call('listUnusualLookUpsForOffice', { params: { division } }));
  return (
    <section>
      <h2>{work.unusual}</h2>
      <Show of={loaded}>
        {({ lookUps }) => (
          <Table
            caption={work.unusual}
            empty={work.noUnusual}
            rows={lookUps}
            keyOf={({ hour, placeId }) => `${hour} ${placeId}`}
            columns={[
              { key: 'place', title: work.place, text: ({ placeName }) => placeName },
              { key: 'hour', title: work.hour, text: ({ hour }) => `${hour.replace('T', ' ')}:00` },
              { key: 'lookUps', title: work.lookUps, text: ({ lookUps: count }) => String(count) },
              { key: 'misses', title: work.misses, text: ({ misses }) => String(misses) },
            ]}
          />
        )}
      </Show>
    </section>
  );
}
