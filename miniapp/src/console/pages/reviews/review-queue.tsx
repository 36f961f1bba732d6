import type { Place } from '@health-code/shared/place/place';
import { Show } from '../../components/loaded';
import { More } from '../../components/more';
import { Page } from '../../components/page';
import { Table } from '../../components/table';
import { linkTo } from '../../core/router';
import { useTimes } from '../../core/times';
import { usePlaceWords } from '../../core/use-place-words';
import { useWords } from '../../core/words';
import { useQueue } from './use-queue';

interface Props {
  readonly division: string;
  readonly hasOthers: boolean;
}

export function ReviewQueue({ division, hasOthers }: Props) {
  const { reviews, shell } = useWords();
  const queue = useQueue(division);
  const place = usePlaceWords();
  const time = useTimes();
  const waitsFor = ({ state }: Place) => (state === 'pending' ? reviews.isNew : reviews.isChange);
  const actions = hasOthers && <a href={linkTo('reviews')}>{reviews.otherCounty}</a>;
  return (
    <Page title={shell.pages.reviews} intro={reviews.intro(division)} actions={actions}>
      <Show of={queue.first}>
        {() => (
          <Table
            caption={shell.pages.reviews}
            empty={reviews.none}
            isFound
            rows={queue.rows}
            keyOf={({ placeId }) => placeId}
            columns={[
              {
                key: 'name',
                title: reviews.name,
                text: ({ name }) => name,
                cell: ({ placeId, name }) => <a href={linkTo('reviews', division, placeId)}>{name}</a>,
              },
              { key: 'what', title: reviews.what, text: waitsFor },
              { key: 'kind', title: reviews.kind, text: ({ kind, subKind }) => place.kindOf(kind, subKind) },
              {
                key: 'address',
                title: reviews.address,
                text: ({ divisionName, address }) => `${divisionName} ${address}`,
              },
              {
                key: 'since',
                title: reviews.since,
                text: ({ createdAt }) => createdAt,
                cell: ({ createdAt }) => time(createdAt),
              },
            ]}
          />
        )}
      </Show>
      <More of={queue} />
    </Page>
  );
}
