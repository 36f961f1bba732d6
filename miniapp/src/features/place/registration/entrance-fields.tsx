import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Box } from '../../../components/element';
import { TextField } from '../../../components/text-field';
import { useWords } from '../../../core/settings/use-words';
import { entranceFault, entranceFaultWords, withTyped } from '../parts/entrances.shared';
import { MissingOnPosters } from '../parts/missing-on-posters';
import type { usePlaceNew } from './use-place-new';
import './entrance-fields.scss';

/** The names of the entrances, added one by one; none are needed. */
export function EntranceFields({ state }: { state: ReturnType<typeof usePlaceNew> }) {
  const allWords = useWords();
  const words = allWords.placeForm;
  const { form, change } = state;
  const { entrances, entranceTyped } = form;
  const fault = entranceFault(entrances, entranceTyped);
  const add = () => {
    if (fault === undefined) change({ entrances: withTyped(entrances, entranceTyped), entranceTyped: '' });
  };
  return (
    <Card title={words.entrances}>
      <Box className="hc-lead">{words.entrancesHint}</Box>
      {entrances.map((name) => (
        <Box key={name} className="hc-entrance-row">
          <Box className="hc-entrance-row__name">{name}</Box>
          <Button
            kind="quiet"
            className="hc-entrance-row__remove"
            label={words.removeEntrance(name)}
            onPress={() => change({ entrances: entrances.filter((entry) => entry !== name) })}
          >
            ✕
          </Button>
        </Box>
      ))}
      <TextField
        label={words.entranceName}
        value={entranceTyped}
        onChange={(text) => change({ entranceTyped: text })}
        onEnter={add}
        hint={words.entranceNameHint}
        error={fault === undefined ? state.errorAt('/entrances') : entranceFaultWords(allWords, fault)}
      />
      <MissingOnPosters names={[...entrances, entranceTyped]} />
      <Button
        kind="secondary"
        disabled={withTyped(entrances, entranceTyped) === entrances || fault !== undefined}
        onPress={add}
      >
        {words.addEntrance}
      </Button>
    </Card>
  );
}
