import type { CityCard } from '@health-code/shared/card/city-card-schema';
import { Button } from '../../components/button';
import { Card, Fact } from '../../components/card';
import { Box } from '../../components/element';
import { FailureNotice } from '../../components/failure-notice';
import { api } from '../../core/api/api';
import { useWords } from '../../core/settings/use-words';
import { useLoad } from '../../core/task/use-load';
import { useTask } from '../../core/task/use-task';
import { calendarDate } from '../../i18n/times.shared';

/** The city cards by which gates can look a person up; nothing without any, as they come from their issuer. */
export function CityCards({ personId }: { personId: string }) {
  const words = useWords().card.cards;
  const { data, failure, reload } = useLoad(`city-cards ${personId}`, () =>
    api('listCityCards', { params: { personId } }),
  );
  if (failure) return <FailureNotice failure={failure} onRetry={reload} />;
  if (data === undefined || data.cards.length === 0) return null;
  return (
    <Card title={words.title}>
      <Box className="hc-note">{words.intro}</Box>
      {data.cards.map((card) => (
        <CardRow key={card.cardId} personId={personId} card={card} onChanged={reload} />
      ))}
    </Card>
  );
}

function CardRow({ personId, card, onChanged }: { personId: string; card: CityCard; onChanged: () => void }) {
  const words = useWords();
  const { cards, validUntil } = words.card;
  const { cardId, isAllowed } = card;
  const turn = useTask(async () => {
    await api('allowCityCard', { params: { personId, cardId }, body: { isAllowed: !isAllowed } });
    onChanged();
  });
  return (
    <Box className="hc-city-card">
      <Fact name={cards.name(card.cityName, card.ending)}>{isAllowed ? cards.on : cards.off}</Fact>
      <Fact name={validUntil}>{calendarDate(words, Date.parse(card.until))}</Fact>
      <Button kind={isAllowed ? 'secondary' : 'primary'} busy={turn.busy} onPress={() => void turn.run()}>
        {isAllowed ? cards.turnOff : cards.turnOn}
      </Button>
      {turn.failure ? <FailureNotice failure={turn.failure} /> : null}
    </Box>
  );
}
