import type { Entrance, Place } from '@health-code/shared/place/place';
import { POSTER_LAYOUTS, type PosterFormat, type PosterLayout } from '@health-code/shared/place/poster-form';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Box, Picture } from '../../../components/element';
import { FailureNotice } from '../../../components/failure-notice';
import { Loading } from '../../../components/loading';
import { Select } from '../../../components/select';
import { useWords } from '../../../core/settings/use-words';
import { useLoad } from '../../../core/task/use-load';
import { useTask } from '../../../core/task/use-task';
import { saveDocument } from '../../../platform/save-document';
import { CAN_SAVE_SVG, saveFile } from '../../../platform/save-file';
import { downloadPoster, posterName, previewPoster } from './download-poster';

interface PosterPartProps {
  place: Pick<Place, 'placeId' | 'name' | 'entrances'>;
  entrance: Entrance;
}

const PREVIEW: PosterFormat = CAN_SAVE_SVG ? 'svg' : 'png';
/** The downloads: a sheet to print, and a picture for everything else. */
type KeptFormat = 'pdf' | 'png';

/** The poster as it will be printed, and the ways to keep it. */
export function PosterPart({ place, entrance }: PosterPartProps) {
  const words = useWords();
  const [layout, setLayout] = useState<PosterLayout>('a4-portrait');
  const preview = useLoad(`poster ${entrance.code} ${layout}`, () =>
    previewPoster({ place, entrance, layout, format: PREVIEW }),
  );
  const name = [place.name, entrance.name].filter(Boolean).join(' ');
  return (
    <Box className="hc-stack">
      <Select
        label={words.poster.layout}
        options={POSTER_LAYOUTS.map((value) => ({ value, label: words.poster.layouts[value] }))}
        value={layout}
        placeholder={words.common.choose}
        onChange={(value) => setLayout(value as PosterLayout)}
      />
      {preview.failure ? <FailureNotice failure={preview.failure} onRetry={preview.reload} /> : null}
      {preview.data === undefined && !preview.failure ? <Loading /> : null}
      {preview.data === undefined ? null : (
        <Picture className="hc-poster" source={preview.data.address} alt={words.place.posterLabel(name)} />
      )}
      <KeepPoster place={place} entrance={entrance} layout={layout} />
    </Box>
  );
}

function KeepPoster({ place, entrance, layout }: PosterPartProps & { layout: PosterLayout }) {
  const words = useWords();
  const [saved, setSaved] = useState('');
  const save = useTask(async (format: KeptFormat) => {
    setSaved('');
    const choice = { place, entrance, layout, format };
    const file = await downloadPoster(choice);
    const keep = format === 'pdf' ? saveDocument : saveFile;
    await keep(file, posterName(choice));
    setSaved(layout);
  });
  return (
    <Box className="hc-stack">
      <Button busy={save.busy} onPress={() => void save.run('pdf')}>
        {CAN_SAVE_SVG ? words.poster.pdf : words.poster.pdfOpen}
      </Button>
      <Button kind="secondary" busy={save.busy} onPress={() => void save.run('png')}>
        {CAN_SAVE_SVG ? words.poster.png : words.poster.album}
      </Button>
      {saved === layout ? <Box role="status">{words.place.saved}</Box> : null}
      {save.failure ? <FailureNotice failure={save.failure} /> : null}
    </Box>
  );
}
