import { useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { fetchPagesAhead } from './app-pages';
import { watchPrivacyRequests } from './core/privacy/privacy-requests';
import { applyStoredAppearance } from './core/settings/settings-store';
import { sendOwnVisits } from './features/gate/visit-outbox';
import { useCheckInSending } from './features/visit/check-in/check-in-outbox';
import { keepApp } from './platform/keep-app';
import { noteLaunchPage } from './platform/launch-page';
import './styles/app.scss';
import './styles/enlarged.scss';

applyStoredAppearance();
watchPrivacyRequests();

export default function App({ children }: PropsWithChildren) {
  useLaunch(({ path }) => noteLaunchPage(path));
  useLaunch(() => void sendOwnVisits());
  useLaunch(fetchPagesAhead);
  useLaunch(keepApp);
  useCheckInSending();
  return children;
}
