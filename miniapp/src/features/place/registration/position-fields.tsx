import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Box } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { TextField } from '../../../components/text-field';
import { useWords } from '../../../core/settings/use-words';
import { HAS_MAP } from '../../../platform/location';
import { PointMap } from '../parts/point-map';
import { PointNudge } from '../parts/point-nudge';
import { coordinateFields, readPoint } from './place-new.shared';
import type { PlaceFields } from './use-place-new';

export function PositionFields({ state }: { state: PlaceFields }) {
  const words = useWords().placeNew;
  const { form, change, errorAt, position } = state;
  const point = readPoint(form);
  const isLocating = position.state === 'locating';
  return (
    <Card title={words.position}>
      <Box className="hc-lead">{words.positionHint}</Box>
      <Box className="hc-stack">
        <Button kind="secondary" busy={isLocating} onPress={() => void position.here()}>
          {isLocating ? words.locating : words.here}
        </Button>
        {HAS_MAP ? (
          <Button kind="secondary" onPress={() => void position.onMap()}>
            {words.onMap}
          </Button>
        ) : null}
      </Box>
      {position.state === 'not-found' ? <Notice tone="warning" title={words.notFound} /> : null}
      <TextField
        label={words.latitude}
        value={form.latitude}
        onChange={(latitude) => change({ latitude })}
        keyboard="decimal"
        error={errorAt('/location/latitude', words.coordinateInvalid(90))}
      />
      <TextField
        label={words.longitude}
        value={form.longitude}
        onChange={(longitude) => change({ longitude })}
        keyboard="decimal"
        error={errorAt('/location/longitude', words.coordinateInvalid(180))}
      />
      {point === undefined ? null : (
        <Box>
          <PointMap point={point} phone={position.phone} />
          <PointNudge point={point} phone={position.phone} onMove={(moved) => change(coordinateFields(moved))} />
        </Box>
      )}
    </Card>
  );
}
