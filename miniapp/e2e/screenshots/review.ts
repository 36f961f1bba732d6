import { callerFor, registerStation } from '../api-steps.ts';
import { reviewer } from '../reviewer.ts';
import { signIn } from '../steps.ts';
import type { Chapter, Shots } from './shots.ts';

export const REVIEW: Chapter = {
  about: "an owner's places that wait for a review, and one that was refused",
  environment: { PLACE_REVIEW: 'required' },
  shoot: shootReview,
};

async function shootReview({ server, serial, phone, wear, shoot }: Shots): Promise<void> {
  const number = `1390013930${serial}`;
  const owner = await callerFor(server, number);
  const waiting = await registerStation(owner);
  const refused = await registerStation(owner, { name: '二七书店', kind: 'business' });
  const review = await reviewer(server, '410103');
  await review(refused.placeId, { decision: 'refuse', note: '地址与营业执照不一致，请填写“二马路 84 号”。' });
  const page = await phone();
  await page.goto('/#/pages/places/index');
  await signIn(page, number, server.otpFor);
  await page.getByText('二七书店').first().waitFor();
  await wear(page);
  await shoot(page, '60-places');
  for (const [name, { placeId }] of Object.entries({ '61-place-pending': waiting, '62-place-refused': refused })) {
    await page.goto(`/#/pages/place/index?placeId=${placeId}`);
    await page.locator('.hc-map').waitFor();
    await shoot(page, name);
  }
  await page.context().close();
}
