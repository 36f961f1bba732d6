import { Page } from '../../components/page';
import { COUNTY_DIGITS } from '../../core/county';
import { linkTo } from '../../core/router';
import { may, useWork } from '../../core/session';
import { useWords } from '../../core/words';
import { EndingPowers } from './ending-powers';
import { UnusualLookUps } from './unusual-look-ups';
import { WaitingReviews } from './waiting-reviews';

/** The start page: what waits, and what will. */
export default function Work() {
  const { work: words } = useWords();
  const work = useWork();
  const { division } = work.office;
  const reviews = may(work, 'place-review.decide');
  const hasQueue = reviews && division.length >= COUNTY_DIGITS;
  return (
    <Page title={words.title(work.operator.name)} intro={words.intro}>
      {hasQueue && <WaitingReviews division={division} />}
      {reviews && !hasQueue && (
        <section>
          <h2>{words.reviews}</h2>
          <p>{words.chooseCounty}</p>
          <a href={linkTo('reviews')}>{words.toReviews}</a>
        </section>
      )}
      {hasQueue && <UnusualLookUps division={division} />}
      <EndingPowers />
    </Page>
  );
}
