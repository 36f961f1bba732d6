export type CameraFault = 'denied' | 'absent' | 'failed';

/** What a camera track can do beyond the standard's types. */
interface TorchCapabilities extends MediaTrackCapabilities {
  torch?: boolean;
}

/** Opens a camera: the one at the back, or another by its id. Rejects with a {@link CameraFault}. */
export async function openCamera(cameraId?: string): Promise<MediaStream> {
  if (navigator.mediaDevices === undefined) throw 'absent' satisfies CameraFault;
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: false, video: cameraChoice(cameraId) });
  } catch (error) {
    throw cameraFault(error);
  }
}

function cameraChoice(cameraId: string | undefined): MediaTrackConstraints {
  const size = { width: { ideal: 1280 }, height: { ideal: 720 } };
  return cameraId === undefined
    ? { ...size, facingMode: { ideal: 'environment' } }
    : { ...size, deviceId: { exact: cameraId } };
}

/** The camera that comes after the one that runs; undefined where there is no other. */
export async function cameraAfter(stream: MediaStream): Promise<string | undefined> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  const ids = devices.filter(({ kind }) => kind === 'videoinput').map(({ deviceId }) => deviceId);
  const running = stream.getVideoTracks()[0]?.getSettings().deviceId;
  const next = ids[(ids.indexOf(running ?? '') + 1) % ids.length];
  return next === running ? undefined : next;
}

function cameraFault(error: unknown): CameraFault {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'absent' : 'failed';
}

export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

export function hasTorch(stream: MediaStream): boolean {
  const track = stream.getVideoTracks()[0];
  const capabilities: TorchCapabilities = track?.getCapabilities?.() ?? {};
  return capabilities.torch === true;
}

export async function setTorch(stream: MediaStream, on: boolean): Promise<void> {
  // `torch` is in the image capture specification and in no browser's types.
  await stream.getVideoTracks()[0]?.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] });
}

/** A picture from the album as pixels. The browser decodes it, so that every kind it can show can be read. */
export async function pictureOf(file: Blob, longest: number): Promise<ImageData | undefined> {
  const bitmap = await createImageBitmap(file);
  return pixelsOf(bitmap, bitmap, document.createElement('canvas'), longest);
}

/** The picture that a video shows now, at most `longest` pixels wide; undefined while it shows none. */
export function videoFrame(video: HTMLVideoElement, canvas: HTMLCanvasElement, longest: number): ImageData | undefined {
  if (video.videoWidth === 0) return undefined;
  return pixelsOf(video, { width: video.videoWidth, height: video.videoHeight }, canvas, longest);
}

function pixelsOf(
  source: CanvasImageSource,
  size: { width: number; height: number },
  canvas: HTMLCanvasElement,
  longest: number,
): ImageData | undefined {
  const ratio = Math.min(1, longest / Math.max(size.width, size.height));
  canvas.width = Math.round(size.width * ratio);
  canvas.height = Math.round(size.height * ratio);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.drawImage(source, 0, 0, canvas.width, canvas.height);
  return context?.getImageData(0, 0, canvas.width, canvas.height);
}
