import { CODE_COLOURS, type CodeColour } from '@health-code/shared/rules/colour';
import { useEffect, useState } from 'react';
import { Card } from '../../components/card';
import { Choice } from '../../components/choice';
import { Box } from '../../components/element';
import { FailureNotice } from '../../components/failure-notice';
import { Loading } from '../../components/loading';
import { Notice } from '../../components/notice';
import { QrCode } from '../../components/qr-code';
import { useNow } from '../../core/clock/use-now';
import { useKeepAwake } from '../../core/device/use-keep-awake';
import { useWords } from '../../core/settings/use-words';
import { useLoad } from '../../core/task/use-load';
import { drawSpecimen, fetchSpecimen } from './specimen';

/** A specimen for another device to scan, clearly marked as invalid for entry. */
export function SpecimenView() {
  useKeepAwake();
  const words = useWords();
  const { specimen } = words.gate;
  const [colour, setColour] = useState<CodeColour>('green');
  const { data, failure, reload } = useLoad(`specimen ${colour}`, () => fetchSpecimen(colour));
  useNow();
  const text = data && drawSpecimen(data);
  const hasEnded = data !== undefined && text === undefined;
  useEffect(() => {
    if (hasEnded) reload();
  }, [hasEnded, reload]);
  return (
    <Box>
      <Notice tone="warning" title={specimen.warning.title} text={specimen.warning.advice} />
      <Card title={specimen.title}>
        {failure ? <FailureNotice failure={failure} onRetry={reload} /> : null}
        {text ? <QrCode text={text} alt={specimen.qrLabel(words.colours[colour].code)} /> : null}
        {text || failure ? null : <Loading />}
        <Box className="hc-note">{specimen.hint}</Box>
      </Card>
      <Choice
        label={specimen.colour}
        options={CODE_COLOURS.map((value) => ({ value, label: words.colours[value].code }))}
        chosen={[colour]}
        onToggle={(value) => setColour(value as CodeColour)}
      />
    </Box>
  );
}
