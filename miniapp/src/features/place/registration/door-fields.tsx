import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Box } from '../../../components/element';
import { TextField } from '../../../components/text-field';
import { useWords } from '../../../core/settings/use-words';
import { MissingOnPosters } from '../parts/missing-on-posters';
import { canAddDoor, type DoorFields as Door } from './edit-place.shared';
import type { useEditPlace } from './use-edit-place';

/** The entrances of a place, each to be renamed or retired, and others to be added. The last one stays. */
export function DoorFields({ state }: { state: ReturnType<typeof useEditPlace> }) {
  const words = useWords();
  const { form, change, errorAt } = state;
  const { doors } = form;
  const put = (index: number, name: string) =>
    change({ doors: doors.map((door, at) => (at === index ? { ...door, name } : door)) });
  const name = ({ name: typed }: Door) => typed || words.checkIn.mainEntrance;
  return (
    <Card title={words.placeForm.entrances}>
      <Box className="hc-lead">{words.placeEdit.entrancesHint}</Box>
      {doors.map((door, index) => (
        <Box key={door.entranceId ?? `new ${index}`}>
          <TextField
            label={words.placeEdit.entrance(index + 1)}
            value={door.name}
            onChange={(typed) => put(index, typed)}
            error={errorAt(`/entrances/${index}/name`) ?? errorAt(`/entrances/${index}/entranceId`)}
          />
          {doors.length > 1 ? (
            <Button kind="quiet" onPress={() => change({ doors: doors.filter((_door, at) => at !== index) })}>
              {words.placeEdit.retire(name(door))}
            </Button>
          ) : null}
        </Box>
      ))}
      <MissingOnPosters names={doors.map((door) => door.name)} />
      {canAddDoor(form) ? (
        <Button kind="secondary" onPress={() => change({ doors: [...doors, { name: '' }] })}>
          {words.placeForm.addEntrance}
        </Button>
      ) : null}
    </Card>
  );
}
