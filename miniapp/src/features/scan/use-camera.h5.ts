import { type RefObject, useEffect, useRef, useState } from 'react';
import { type CameraFault, cameraAfter, closeCamera, hasTorch, openCamera, videoFrame } from '../../platform/camera.h5';
import { loadQrReader } from '../../platform/qr-reader.h5';

/** The pause between two reads keeps the page responsive: at least this long, and on a slow phone as long as a read takes. */
const REST_MS = 120;
/**
 * Frame sizes alternate: the smaller picture is read faster and evens out noise, the larger one shows the modules of a code
 * that is far away or long. A code of version 5, 160 dots wide at a slant, is read from a third of the one and all of the other.
 */
const LONGEST_SIDES = [960, 1280] as const;

export type CameraState =
  | { kind: 'starting' }
  | { kind: 'running'; stream: MediaStream; next: string | undefined; torch: boolean }
  | { kind: CameraFault };

/** Runs a camera into a video element and reads QR codes from it until `onText` accepts one. */
export function useCamera(video: RefObject<HTMLVideoElement>, onText: (text: string) => boolean) {
  const [state, setState] = useState<CameraState>({ kind: 'starting' });
  const [cameraId, setCameraId] = useState<string>();
  const accept = useRef(onText);
  accept.current = onText;
  useEffect(() => {
    const run = { active: true };
    // The controls of the camera before stay where they are, or a keyboard would lose its place.
    setState((before) => (before.kind === 'running' ? before : { kind: 'starting' }));
    let opened: MediaStream | undefined;
    startCamera(cameraId, video.current)
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
  }, [cameraId, video]);
  return { state, switchTo: setCameraId };
}

async function startCamera(cameraId: string | undefined, video: HTMLVideoElement | null) {
  const stream = await openCamera(cameraId);
  const next = await cameraAfter(stream);
  if (video !== null) {
    video.srcObject = stream;
    await video.play().catch(() => undefined);
  }
  return { kind: 'running', stream, next, torch: hasTorch(stream) } as const;
}

async function readFrames(
  video: RefObject<HTMLVideoElement>,
  run: { active: boolean },
  accept: { current: (text: string) => boolean },
): Promise<void> {
  const read = await loadQrReader();
  const canvas = document.createElement('canvas');
  for (let look = 0; run.active && video.current !== null; look += 1) {
    const began = performance.now();
    const frame = videoFrame(video.current, canvas, LONGEST_SIDES[look % 2 === 0 ? 0 : 1]);
    const text = frame === undefined ? undefined : await read(frame);
    if (run.active && text !== undefined && accept.current(text)) return;
    const restMs = Math.max(REST_MS, performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, restMs));
  }
}
