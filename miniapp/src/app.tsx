import type { PropsWithChildren } from 'react';
import { applyStoredAppearance } from './features/settings/settings-store';
import './styles/app.scss';

applyStoredAppearance();

export default function App({ children }: PropsWithChildren) {
  return children;
}
