import { CONSENT_TEXTS, OPTIONAL_PURPOSES } from '@health-code/shared/privacy/consents';
import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, inject, vi } from 'vitest';
import { enterBy } from './testing/account';
import { phone, resetPhone } from './testing/phone';
import { NOON } from './testing/samples';
import { serve, server } from './testing/server';

// Put into the bundle by config/index.ts, and read while modules load.
Object.assign(globalThis, { API_ROUTES: JSON.parse(inject('routes')), API_ORIGIN: '', SCANNER_WASM: '' });

const { changeSettings } = await import('./core/settings/settings-store');
const { endSession, startSession } = await import('./core/session/session-store');
const { forgetPersonal, writePersonal } = await import('./core/store/personal-storage');
const { keepPeople } = await import('./features/person/people-store');

Object.defineProperty(navigator, 'geolocation', {
  value: {
    getCurrentPosition: (found: (position: unknown) => void, failed: () => void) =>
      phone.location === undefined ? failed() : found({ coords: phone.location }),
  },
});

// What browsers have and the document in memory lacks.
Object.assign(document, { exitFullscreen: async () => undefined });

enterBy((session, people) => {
  startSession(session);
  keepPeople(people);
  writePersonal('consents', { text: CONSENT_TEXTS.code.version, agreed: OPTIONAL_PURPOSES });
});

/** What the app holds in memory lives as long as a file; signing out and the default settings empty it as a person would. */
function resetApp(): void {
  forgetPersonal('account');
  endSession();
  changeSettings({ language: 'en', largeText: false, theme: 'auto' });
}

beforeEach(() => {
  resetApp();
  resetPhone();
  server.reset();
  vi.useFakeTimers({ now: NOON });
  vi.stubGlobal('fetch', serve);
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});
