import { useState } from 'react';
import { Notice } from '../../components/notice';
import { useWords } from '../../core/settings/use-words';
import { AlbumButton } from './album-button.h5';
import { CameraView } from './camera-view.h5';
import { openReading } from './open-check-in';
import { TypedCodeForm } from './typed-code';
import { readTypedCode } from './typed-code.shared';

/** Camera, picture and keyboard: one of the three always works. */
export function ScanView() {
  const words = useWords();
  const [wrong, setWrong] = useState<string>();
  const accept = (scene: 'camera' | 'album') => (text: string) => {
    const reading = readTypedCode(words, text);
    if (reading.kind === 'wrong') setWrong(reading.message);
    return openReading(reading, scene, text);
  };
  return (
    <div>
      <CameraView onText={accept('camera')} />
      {wrong ? <Notice tone="warning" title={wrong} /> : null}
      <AlbumButton onText={accept('album')} onNothing={() => setWrong(words.scan.albumNone)} />
      <TypedCodeForm />
    </div>
  );
}
