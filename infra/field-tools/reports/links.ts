import { placeCodeFromBytes } from '@health-code/shared/place/place-code';
import { readScan } from '@health-code/shared/place/poster-link';
import type { FieldServer } from '../field-server.ts';
import { type FieldChapter, github, report, TRIAL } from '../report.ts';

/** A well-formed code that nobody was given. */
const CODE = placeCodeFromBytes(Uint8Array.of(1, 2, 3, 4, 5, 6, 7));
const LINK = `https://code.example.org/p/${CODE}`;
const READ = /^read as a place code$/;

/** What a scanner and a text field make of a text; the app reads it before any server is asked. */
const scanned = (text: string) => async () => {
  const { kind } = readScan(text);
  return kind === 'ok' ? 'read as a place code' : `not read: ${kind}`;
};

/** Where a browser lands that follows a link. */
const followed = (path: string) => async (server: FieldServer) => {
  const { status, headers } = await server.http('GET', path, { headers: { accept: 'text/html' } });
  return status === 302 ? `led to ${headers.get('location')}` : `${status} ${headers.get('content-type')}`;
};
const LED = /^led to \/#\/pages\/check-in/;

/** Our link and our codes, as cameras, chats and people pass them on. */
export const links: FieldChapter = {
  kind: 'scanners and links',
  reports: [
    report(
      github('corona-warn-app/cwa-app-ios/issues/1438'),
      'a link in capitals is no code',
      scanned(LINK.toUpperCase()),
      READ,
    ),
    report(
      github('corona-warn-app/cwa-app-ios/pull/1446'),
      'an extra slash makes a link unknown',
      scanned(LINK.replace('/p/', '//p/')),
      READ,
    ),
    report(
      github('corona-warn-app/cwa-documentation/issues/469'),
      'a bare code beside a link with it is refused',
      scanned(CODE),
      READ,
    ),
    report(
      TRIAL,
      'parameters that a chat adds make a link unknown',
      scanned(`${LINK}?v=1&from=singlemessage&isappinstalled=0`),
      READ,
    ),
    report(TRIAL, 'the sentence around a link goes to the server with it', scanned(`请打开${LINK}。`), READ),
    report(TRIAL, 'an input method makes the colon wide', scanned(LINK.replace(':', '：')), READ),
    report(TRIAL, 'a chat wraps the link', scanned(`https://weixin110.qq.com/x?url=${encodeURIComponent(LINK)}`), READ),
    report(
      TRIAL,
      'the address of the page itself is no link',
      scanned(`https://code.example.org/#/pages/check-in/index?code=${CODE}`),
      READ,
    ),
    report(TRIAL, 'a browser gets JSON for a link in capitals', followed(`/P/${CODE}`), LED),
    report(TRIAL, 'a browser gets JSON for a link with a slash too many', followed(`//p/${CODE}`), LED),
    report(
      TRIAL,
      'a browser gets JSON for a long parameter',
      followed(`/p/${CODE}?v=1&t=${'x'.repeat(300)}&from=timeline`),
      LED,
    ),
    report(TRIAL, 'a browser gets JSON for a link that was cut', followed('/p/'), LED),
  ],
};
