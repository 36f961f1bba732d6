import { type RefObject, useEffect, useRef, useState } from 'react';
import { type CameraFault, closeCamera, hasTorch, listCameras, openCamera, videoFrame } from '../../platform/camera.h5';
import { loadQrReader } from '../../platform/qr-reader.h5';

/** Decoding takes some milliseconds; the rest of the interval leaves the phone cool. */
const FRAME_MS = 120;
const LONGEST_SIDE = 960;

export type CameraState =
  | { kind: 'starting' }
  | { kind: 'running'; stream: MediaStream; canSwitch: boolean; torch: boolean }
  | { kind: CameraFault };

/** Runs a camera into a video element and reads QR codes from it until `onText` accepts one. */
export function useCamera(video: RefObject<HTMLVideoElement>, onText: (text: string) => boolean) {
  const [state, setState] = useState<CameraState>({ kind: 'starting' });
  const [turn, setTurn] = useState(0);
  const accept = useRef(onText);
  accept.current = onText;
  useEffect(() => {
    const run = { active: true };
    setState({ kind: 'starting' });
    let opened: MediaStream | undefined;
    startCamera(turn, video.current)
      .then((running) => {
        opened = running.stream;
        if (!run.active) return closeCamera(running.stream);
        setState(running);
        return readFrames(video, run, accept);
      })
      .catch((fault: CameraFault | Error) => {
        if (run.active) setState({ kind: typeof fault === 'string' ? fault : 'failed' });
      });
    return () => {
      run.active = false;
      if (opened !== undefined) closeCamera(opened);
    };
  }, [turn, video]);
  return { state, nextCamera: () => setTurn((before) => before + 1) };
}

async function startCamera(turn: number, video: HTMLVideoElement | null) {
  const stream = await openCamera(turn);
  const cameras = await listCameras();
  if (video !== null) {
    video.srcObject = stream;
    await video.play().catch(() => undefined);
  }
  return { kind: 'running', stream, canSwitch: cameras.length > 1, torch: hasTorch(stream) } as const;
}

async function readFrames(
  video: RefObject<HTMLVideoElement>,
  run: { active: boolean },
  accept: { current: (text: string) => boolean },
): Promise<void> {
  const read = await loadQrReader();
  const canvas = document.createElement('canvas');
  while (run.active && video.current !== null) {
    const frame = videoFrame(video.current, canvas, LONGEST_SIDE);
    const text = frame === undefined ? undefined : await read(frame);
    if (run.active && text !== undefined && accept.current(text)) return;
    await new Promise((resolve) => setTimeout(resolve, FRAME_MS));
  }
}
