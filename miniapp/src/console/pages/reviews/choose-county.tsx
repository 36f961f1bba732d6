import { useState } from 'react';
import { DivisionPicker } from '../../components/division-picker';
import { Form } from '../../components/form';
import { Notice } from '../../components/notice';
import { Page } from '../../components/page';
import { COUNTY_DIGITS } from '../../core/county';
import { go } from '../../core/router';
import { useWork } from '../../core/session';
import { useWords } from '../../core/words';

export function ChooseCounty() {
  const { reviews, shell } = useWords();
  const { office } = useWork();
  const [division, setDivision] = useState<string>(office.division);
  const [isMissing, setMissing] = useState(false);
  const choose = () => {
    setMissing(division.length < COUNTY_DIGITS);
    if (division.length >= COUNTY_DIGITS) go('reviews', division);
  };
  return (
    <Page title={shell.pages.reviews} intro={reviews.chooseIntro}>
      <Form error={undefined} isBusy={false} submit={reviews.choose} onSubmit={choose}>
        <DivisionPicker
          label={reviews.county}
          within={office.division}
          value={division}
          lowest={COUNTY_DIGITS}
          onChange={setDivision}
        />
        {isMissing && <Notice kind="bad" title={reviews.countyMissing} />}
      </Form>
    </Page>
  );
}
