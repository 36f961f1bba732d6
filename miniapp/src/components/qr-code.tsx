import { useMemo } from 'react';
import { Picture } from './element';
import { qrPicture } from './qr-code.shared';
import './qr-code.scss';

/** A QR code, dark on light in every theme: most scanners miss inverted ones. */
export function QrCode({ text, alt }: { text: string; alt: string }) {
  const source = useMemo(() => qrPicture(text), [text]);
  return <Picture className="hc-qr" source={source} alt={alt} />;
}
