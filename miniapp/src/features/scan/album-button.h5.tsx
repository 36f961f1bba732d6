import type { ChangeEvent } from 'react';
import { useWords } from '../../core/settings/use-words';
import { pictureOf } from '../../platform/camera.h5';
import { loadQrReader } from '../../platform/qr-reader.h5';
import '../../components/button.scss';

/** Photos of posters are large and the code in them small, so that more pixels are kept than from the live camera. */
const LONGEST_SIDE = 2_400;

async function readPicture(file: Blob): Promise<string | undefined> {
  const [reader, picture] = await Promise.all([loadQrReader(), pictureOf(file, LONGEST_SIDE)]);
  return picture === undefined ? undefined : reader(picture);
}

interface AlbumButtonProps {
  onText: (text: string) => void;
  onNothing: () => void;
}

/** Reads a code from a picture. Such a check-in counts as remote, which is said beforehand. */
export function AlbumButton({ onText, onNothing }: AlbumButtonProps) {
  const words = useWords().scan;
  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (file === undefined) return;
    const text = await readPicture(file).catch(() => undefined);
    if (text === undefined) onNothing();
    else onText(text);
  };
  return (
    <div className="hc-album">
      <label>
        <input className="hc-album__input" type="file" accept="image/*" onChange={(event) => void read(event)} />
        <span className="hc-button hc-button--secondary">{words.album}</span>
      </label>
      <div className="hc-note">{words.albumNote}</div>
    </div>
  );
}
