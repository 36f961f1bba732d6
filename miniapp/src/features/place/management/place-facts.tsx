import type { Place } from '@health-code/shared/place/place';
import { Button } from '../../../components/button';
import { Card, Fact } from '../../../components/card';
import { Box } from '../../../components/element';
import { useWords } from '../../../core/settings/use-words';
import { goTo } from '../../../platform/navigation';
import { conditionWords } from '../parts/conditions.shared';
import { placeStatusOf } from '../parts/place-status.shared';

/** What is registered of a place. */
export function PlaceFacts({ place }: { place: Place }) {
  const words = useWords();
  const status = placeStatusOf(place);
  const subKinds: Record<string, string> = words.subKinds[place.kind];
  const kind = [words.places.kinds[place.kind], subKinds[place.subKind]].filter(Boolean).join(' · ');
  return (
    <Card title={place.name}>
      <Fact name={words.placeState.title}>
        {status === 'refused' ? words.placeState.refused.title : words.places.states[status]}
      </Fact>
      <Fact name={words.placeNew.kind}>{kind}</Fact>
      <Fact name={words.place.address}>{`${place.divisionName} ${place.address}`}</Fact>
      <Fact name={words.placeState.conditions}>{conditionWords(words, place)}</Fact>
      {place.creditCode === null ? null : <CreditCode {...place.creditCode} />}
      <Fact name={words.place.manager}>
        {place.manager
          ? [place.manager.name, place.manager.phone, place.manager.documentNumber].filter(Boolean).join(' ')
          : words.place.managerSelf}
      </Fact>
      {status === 'active' || status === 'suspended' ? (
        <Box className="hc-card__action">
          <Button kind="secondary" onPress={() => goTo('place-new', { edit: place.placeId })}>
            {words.placeEdit.open}
          </Button>
        </Box>
      ) : null}
    </Card>
  );
}

function CreditCode({ code, isChecked }: { code: string; isChecked: boolean }) {
  const words = useWords();
  const doubt = isChecked ? '' : words.common.aside(words.placeState.creditCodeDoubt);
  return <Fact name={words.placeState.creditCode}>{code + doubt}</Fact>;
}
