import type { Place } from '@health-code/shared/place/place';
import { useState } from 'react';
import { Show } from '../../components/loaded';
import { More } from '../../components/more';
import { Notice } from '../../components/notice';
import { Page } from '../../components/page';
import { linkTo } from '../../core/router';
import { useWords } from '../../core/words';
import { Decide } from './decide';
import { PlaceFacts } from './place-facts';
import { Proposal } from './proposal';
import { useQueue } from './use-queue';

interface Props {
  readonly division: string;
  readonly placeId: string;
}

/** One place of the queue, found where the queue has it. */
export function ReviewPage({ division, placeId }: Props) {
  const { reviews, shell } = useWords();
  const queue = useQueue(division);
  const place = queue.rows.find((each) => each.placeId === placeId);
  const above = [{ label: shell.pages.reviews, to: linkTo('reviews', division) }];
  return (
    <Show of={queue.first}>
      {(_page, reload) =>
        place === undefined ? (
          <Page title={reviews.notInQueue} above={above}>
            <p>{reviews.notInQueueAdvice}</p>
            <More of={queue} />
          </Page>
        ) : (
          <Review {...{ division, place, above, reload }} />
        )
      }
    </Show>
  );
}

interface ReviewProps {
  readonly division: string;
  readonly place: Place;
  readonly above: readonly { readonly label: string; readonly to: string }[];
  readonly reload: () => void;
}

function Review({ division, place, above, reload }: ReviewProps) {
  const { reviews } = useWords();
  const [decided, setDecided] = useState<'accept' | 'refuse'>();
  const back = <a href={linkTo('reviews', division)}>{reviews.backToQueue}</a>;
  return (
    <Page title={place.name} above={above}>
      {decided === undefined ? (
        <>
          {place.state === 'pending' ? <PlaceFacts place={place} /> : <Proposal place={place} />}
          <Decide {...{ division, place, reload }} onDone={setDecided} />
        </>
      ) : (
        <Notice kind="good" title={decided === 'accept' ? reviews.accepted : reviews.refused}>
          <p>{back}</p>
        </Notice>
      )}
    </Page>
  );
}
