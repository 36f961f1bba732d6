import { useState } from 'react';
import { Notice } from '../../components/notice';
import { useWords } from '../../core/settings/use-words';
import { AlbumButton } from './album-button.h5';
import { CameraView } from './camera-view.h5';
import { CodeEntry } from './code-entry';
import { readEntry } from './code-entry.shared';
import { openCheckIn } from './open-check-in';

/** Camera, picture and keyboard: one of the three always works. */
export function ScanView() {
  const words = useWords();
  const [wrong, setWrong] = useState<string>();
  const accept = (scene: 'camera' | 'album') => (text: string) => {
    const reading = readEntry(words, text);
    if (reading.kind === 'ok') openCheckIn(reading.code, scene, text);
    else setWrong(reading.message);
    return reading.kind === 'ok';
  };
  return (
    <div>
      <CameraView onText={accept('camera')} />
      {wrong ? <Notice tone="warning" title={wrong} /> : null}
      <AlbumButton onText={accept('album')} onNothing={() => setWrong(words.scan.albumNone)} />
      <CodeEntry />
    </div>
  );
}
