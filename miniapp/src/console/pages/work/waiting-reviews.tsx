import { Show } from '../../components/loaded';
import { call } from '../../core/api';
import { linkTo } from '../../core/router';
import { useTimes } from '../../core/times';
import { useLoad } from '../../core/use-load';
import { useWords } from '../../core/words';

/** How many places wait, as far as a page tells, and since when the oldest does. */
export function WaitingReviews({ division }: { readonly division: string }) {
  const { work } = useWords();
  const time = useTimes();
  const loaded = useLoad(division, () => call('listReviewsForOffice', { params: { division }, query: {} }));
  return (
    <section>
      <h2>{work.reviews}</h2>
      <Show of={loaded}>
        {({ places, next }) => {
          const oldest = places.map(({ createdAt }) => createdAt).sort()[0];
          return (
            <>
              <p className="figure">{work.waiting(places.length, next !== null)}</p>
              {oldest !== undefined && <p>{work.oldest(time(oldest))}</p>}
              <a href={linkTo('reviews', division)}>{work.toReviews}</a>
            </>
          );
        }}
      </Show>
    </section>
  );
}
