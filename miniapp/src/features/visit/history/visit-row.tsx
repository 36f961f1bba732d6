import type { PersonId } from '@health-code/shared/person/person-id';
import type { Visit } from '@health-code/shared/visit/visit';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Box, ListItem } from '../../../components/element';
import { FailureNotice } from '../../../components/failure-notice';
import { useWords } from '../../../core/settings/use-words';
import { useTask } from '../../../core/task/use-task';
import { checkOutNow } from '../check-in/check-out';
import { originalWords, stayEnd, stayTimes } from './stay.shared';
import { TimesForm } from './times-form';

interface VisitRowProps {
  personId: PersonId;
  visit: Visit;
  onChange: () => void;
}

/** One stay: times, place, colour, and how it was recorded. */
export function VisitRow({ personId, visit, onChange }: VisitRowProps) {
  const words = useWords();
  const { place } = visit;
  const recorded = originalWords(words, visit);
  const [isOpen, setOpen] = useState(false);
  const close = (isSaved: boolean) => {
    setOpen(false);
    if (isSaved) onChange();
  };
  return (
    <ListItem className="hc-visit">
      <Box className="hc-visit__time">{stayTimes(words, visit)}</Box>
      {recorded === undefined ? null : <Box>{recorded}</Box>}
      <Box className="hc-visit__place">{place.name}</Box>
      <Box>{`${place.entrance || words.checkIn.mainEntrance} · ${place.divisionName} ${place.address}`}</Box>
      <Box>{`${words.colours[visit.colour].code} · ${words.visits.methods[visit.method]}`}</Box>
      <Box>{words.checkIn.verdicts[visit.locationVerdict]}</Box>
      <Box className="hc-visit__end">
        {[stayEnd(words, visit), ...(visit.isLate ? [words.visits.late] : [])].join(' · ')}
      </Box>
      {isOpen ? <TimesForm personId={personId} visit={visit} onClose={close} /> : null}
      {visit.isOpen && !isOpen ? (
        <VisitActions personId={personId} visit={visit} onChange={onChange} onCorrect={() => setOpen(true)} />
      ) : null}
    </ListItem>
  );
}

function VisitActions({ personId, visit, onChange, onCorrect }: VisitRowProps & { onCorrect: () => void }) {
  const words = useWords().visits;
  const leave = useTask(async () => {
    await checkOutNow(personId, visit);
    onChange();
  });
  return (
    <Box className="hc-visit__actions">
      {leave.failure ? <FailureNotice failure={leave.failure} /> : null}
      <Box className="hc-row">
        {visit.leftAt === null ? (
          <Button busy={leave.busy} onPress={() => void leave.run()}>
            {words.leave}
          </Button>
        ) : null}
        <Button kind={visit.leftAt === null ? 'secondary' : 'quiet'} onPress={onCorrect}>
          {words.correct}
        </Button>
      </Box>
    </Box>
  );
}
