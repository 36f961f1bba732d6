import { useEffect } from 'react';
import { Button } from '../../components/button';
import { Split } from '../../components/columns';
import { Box } from '../../components/element';
import { Loading } from '../../components/loading';
import { Notice } from '../../components/notice';
import { useKeepAwake } from '../../core/device/use-keep-awake';
import { requireSignIn } from '../../core/session/require-sign-in';
import { useSettings } from '../../core/settings/settings-store';
import { useWords } from '../../core/settings/use-words';
import { prepareSounds } from '../../platform/sound';
import { useIsStopped } from './gate-link';
import { GateStatus } from './gate-status';
import { heldGate } from './held-gates';
import { LookUpCard } from './look-up-card';
import { PracticePanel } from './practice-panel';
import { Scanner } from './scanner';
import { StoppedScreen } from './stopped-screen';
import { type GateState, useGate } from './use-gate';
import { VerdictScreen } from './verdict-screen';

/** The page of one gate. */
export function GateView({ gateId }: { gateId: string }) {
  useKeepAwake();
  usePreparedSounds();
  const state = useGate(gateId);
  const { judging, bundle, isPractice } = state;
  const words = useWords().gate;
  if (useIsStopped(gateId)) return <StoppedScreen waiting={state.outbox.waiting} />;
  return (
    <Box>
      {isPractice ? <Notice tone="warning" title={words.practice.on} /> : null}
      <GateStatus state={state} />
      <GateNotices state={state} />
      <Split first={<Door state={state} />} fitsTablet>
        {isPractice ? null : <LookUpCard state={state.lookUp} />}
        {bundle.opened ? <PracticePanel state={state} /> : null}
      </Split>
      {judging.screen && bundle.opened ? (
        <VerdictScreen
          screen={judging.screen}
          policy={bundle.opened.bundle.policy}
          kind={heldGate(gateId)?.place.kind}
          judging={judging}
        />
      ) : null}
    </Box>
  );
}

/** Where codes are read, once there is something to judge them by. */
function Door({ state: { bundle, judging } }: { state: GateState }) {
  if (!bundle.opened) return <NoBundle loading={bundle.loading} />;
  return <Scanner onText={(text, source) => void judging.scan(text, source)} isFree={judging.screen === undefined} />;
}

/** Preloads the sounds, for when the gate is offline. */
function usePreparedSounds(): void {
  const { language } = useSettings();
  useEffect(() => prepareSounds(language), [language]);
}

function NoBundle({ loading }: { loading: boolean }) {
  const words = useWords().gate;
  if (loading) return <Loading text={words.loadingBundle} />;
  return <Notice tone="danger" title={words.noBundle.title} text={words.noBundle.advice} />;
}

/** Warnings that do not stop the gate. */
function GateNotices({ state: { link, bundle, outbox } }: { state: GateState }) {
  const words = useWords().gate;
  const fault = bundle.fault === 'older' ? 'older' : 'untrusted';
  return (
    <Box>
      {link.signedOut ? (
        <Notice tone="warning" title={words.signedOut.title} text={words.signedOut.advice}>
          <Button kind="secondary" onPress={() => requireSignIn()}>
            {words.signIn}
          </Button>
        </Notice>
      ) : null}
      {bundle.fault ? (
        <Notice tone="danger" title={words.bundleFaults[fault].title} text={words.bundleFaults[fault].advice} />
      ) : null}
      {outbox.kept ? null : <Notice tone="danger" title={words.full.title} text={words.full.advice} />}
    </Box>
  );
}
