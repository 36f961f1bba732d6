import { useRef, useState } from 'react';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { useWords } from '../../core/settings/use-words';
import type { Words } from '../../i18n/zh';
import { setTorch } from '../../platform/camera.h5';
import { type CameraState, useCamera } from './use-camera.h5';
import './camera-view.scss';

interface CameraViewProps {
  /** Returns whether the text was accepted; the camera then stops. */
  onText: (text: string) => boolean;
  /** What is aimed at, and what to do without a camera; without it, a place's code. */
  texts?: Pick<Words['scan'], 'aim' | 'denied' | 'absent' | 'failed'> | undefined;
}

/** The live picture with a frame to aim by, or why there is none and what to do. */
export function CameraView({ onText, texts }: CameraViewProps) {
  const words = { ...useWords().scan, ...texts };
  const video = useRef<HTMLVideoElement>(null);
  const { state, switchTo } = useCamera(video, onText);
  const fault = state.kind === 'starting' || state.kind === 'running' ? undefined : words[state.kind];
  return (
    <div>
      <div className={fault ? 'hc-camera hc-camera--off' : 'hc-camera'}>
        <video ref={video} className="hc-camera__video" aria-label={words.viewLabel} playsInline muted />
        <div className="hc-camera__aim" aria-hidden />
        <div className="hc-camera__hint" role="status">
          {state.kind === 'starting' ? words.starting : words.aim}
        </div>
      </div>
      {fault ? <Notice tone="warning" title={fault.title} text={fault.advice} /> : null}
      {state.kind === 'running' ? <CameraControls state={state} switchTo={switchTo} /> : null}
    </div>
  );
}

interface CameraControlsProps {
  state: Extract<CameraState, { kind: 'running' }>;
  switchTo: (cameraId: string) => void;
}

function CameraControls({ state: { stream, torch, next }, switchTo }: CameraControlsProps) {
  const words = useWords().scan;
  if (!torch && next === undefined) return null;
  return (
    <div className="hc-row">
      {torch ? <Torch key={stream.id} stream={stream} /> : null}
      {next === undefined ? null : (
        <Button kind="secondary" onPress={() => switchTo(next)}>
          {words.switchCamera}
        </Button>
      )}
    </div>
  );
}

function Torch({ stream }: { stream: MediaStream }) {
  const words = useWords().scan;
  const [isLit, setLit] = useState(false);
  const toggle = () =>
    setTorch(stream, !isLit).then(
      () => setLit(!isLit),
      () => setLit(false),
    );
  return (
    <Button kind="secondary" onPress={() => void toggle()}>
      {isLit ? words.torchOff : words.torchOn}
    </Button>
  );
}
