import { COUNTY_DIGITS } from '../../core/county';
import { useWork } from '../../core/session';
import type { PageProps } from '../page-props';
import { ChooseCounty } from './choose-county';
import { ReviewPage } from './review-page';
import { ReviewQueue } from './review-queue';

/** Places that wait for a review. An office above counties chooses one first. */
export default function Reviews({ parts: [division, placeId] }: PageProps) {
  const { office } = useWork();
  const own = office.division.length >= COUNTY_DIGITS ? office.division : undefined;
  const county = division ?? own;
  if (county === undefined) return <ChooseCounty />;
  if (placeId === undefined) return <ReviewQueue division={county} hasOthers={own === undefined} />;
  return <ReviewPage division={county} placeId={placeId} />;
}
