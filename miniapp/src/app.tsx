import { useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { useCheckInSending } from './features/check-in/use-check-in-sending';
import { sendLeftBehind } from './features/gate/visit-outbox';
import { applyStoredAppearance } from './features/settings/settings-store';
import { keepApp } from './platform/keep-app';
import './styles/app.scss';

applyStoredAppearance();

export default function App({ children }: PropsWithChildren) {
  useLaunch(sendLeftBehind);
  useLaunch(keepApp);
  useCheckInSending();
  return children;
}
