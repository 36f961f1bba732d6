import { useEffect, useRef } from 'react';
import { useWords } from '../../core/settings/use-words';
import { watchKeys } from '../../platform/typed-scanner.h5';
import { CameraView } from '../scan/camera-view.h5';
import { createKeystrokes, PAUSE_MS } from './keystrokes.shared';
import type { ScannerProps } from './scanner.types';
import './scanner.scss';

/** The camera, which keeps scanning, and a hardware scanner, which may type at any time. */
export function Scanner({ onText }: ScannerProps) {
  const words = useWords().gate;
  const take = useRef(onText);
  take.current = onText;
  useEffect(() => {
    const { take: onKey, pause: onPause } = createKeystrokes((text) => take.current(text, 'hand'));
    return watchKeys({ onKey, onPause, pauseMs: PAUSE_MS });
  }, []);
  const see = (text: string) => {
    onText(text, 'camera');
    return false;
  };
  return (
    <div>
      <CameraView onText={see} texts={words.camera} />
      <div className="hc-note hc-scanner__hint">{words.scannerHint}</div>
    </div>
  );
}
