import { Button } from '../../../components/button';
import { Box } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { useWords } from '../../../core/settings/use-words';
import { dayAndTime } from '../../../i18n/times.shared';
import { unbrokenCode } from '../check-in/check-in.shared';
import { sendCheckIns, useCheckInOutbox } from '../check-in/check-in-outbox';
import { RefusedNotice } from '../check-in/refused-notice';

/** The account's check-ins that wait in the outbox, and those that were refused. */
export function UnsentVisits() {
  const words = useWords();
  const { waiting, refused } = useCheckInOutbox();
  const { at } = words.visits.refused;
  const line = (time: string, code: string) => at(dayAndTime(words, Date.parse(time)), unbrokenCode(code));
  return (
    <Box>
      {refused.map((checkIn) => (
        <RefusedNotice key={checkIn.key} checkIn={checkIn} />
      ))}
      {waiting.length > 0 ? (
        <Notice tone="warning" title={words.visits.waiting.title(waiting.length)} text={words.visits.waiting.text}>
          {waiting.map(({ key, item }) => (
            <Box key={key} className="hc-visit__unsent">
              {line(item.at, item.placeCode)}
            </Box>
          ))}
          <Button kind="secondary" onPress={() => void sendCheckIns()}>
            {words.checkIn.later.sendNow}
          </Button>
        </Notice>
      ) : null}
    </Box>
  );
}
