import { verifyEd25519 } from '@health-code/shared/code/ed25519';
import {
  type BundleFault,
  type HeldBundle,
  type OpenedBundle,
  openHeldBundle,
} from '@health-code/shared/gate/held-bundle';
import { MS_PER_MINUTE } from '@health-code/shared/time/units';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../../core/api/api';
import { usePageHide, useReturn } from '../../platform/lifecycle';
import { watchNetwork } from '../../platform/network';
import { fasterSignatureCheck } from '../../platform/signature-check';
import { overGateLink } from './gate-link';
import { keepBundle, readBundle } from './held-gates';

/** Often enough: the server itself reads revocations every few minutes. */
const REFRESH_MS = 3 * MS_PER_MINUTE;
const RETRY_MS = 15_000;

export interface BundleState {
  readonly opened: OpenedBundle | undefined;
  /** Why the latest bundle was not taken. The one before it stays in use. */
  readonly fault: BundleFault | undefined;
  /** Whether the first one is still to come. */
  readonly loading: boolean;
}

const NONE: BundleState = { opened: undefined, fault: undefined, loading: true };

/** The bundle of a gate: from the device at once, and from the network for as long as the page is in front. */
export function useBundle(gateId: string) {
  const [state, setState] = useState(NONE);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const held = useRef<{ gateId: string; opened: Promise<OpenedBundle | undefined> }>();

  const refresh = useCallback(async () => {
    clearTimeout(timer.current);
    held.current = held.current?.gateId === gateId ? held.current : { gateId, opened: openStored(gateId) };
    const current = await held.current.opened;
    setState((before) => ({ ...before, opened: current, loading: before.loading && current === undefined }));
    const { opened, fault, fetched } = await fetchBundle(gateId, current);
    held.current = { gateId, opened: Promise.resolve(opened) };
    setState((before) => ({ opened, fault: fetched ? fault : before.fault, loading: false }));
    timer.current = setTimeout(() => void refresh(), fetched ? REFRESH_MS : RETRY_MS);
  }, [gateId]);

  const stop = useCallback(() => clearTimeout(timer.current), []);
  useEffect(() => {
    void refresh();
    const unwatch = watchNetwork(() => void refresh());
    return () => {
      unwatch();
      stop();
    };
  }, [refresh, stop]);
  useReturn(() => void refresh());
  usePageHide(stop);
  return { ...state, refresh };
}

async function openStored(gateId: string): Promise<OpenedBundle | undefined> {
  const held = readBundle(gateId);
  if (held === undefined) return undefined;
  const opened = await openHeldBundle(held, await signatureCheck());
  return opened.kind === 'ok' ? opened.value : undefined;
}

interface Fetched {
  readonly opened: OpenedBundle | undefined;
  readonly fault: BundleFault | undefined;
  readonly fetched: boolean;
}

/** Asks for a newer bundle. The roots of the first are pinned, and a bundle that does not hold is not kept. */
async function fetchBundle(gateId: string, current: OpenedBundle | undefined): Promise<Fetched> {
  try {
    const { bundle: document, roots } = await overGateLink(gateId, () => api('getGateBundle', { query: { gateId } }));
    const offered: HeldBundle = { roots: readBundle(gateId)?.roots ?? roots, document };
    const opened = await openHeldBundle(offered, await signatureCheck(), current?.bundle);
    if (opened.kind === 'fault') return { opened: current, fault: opened.fault, fetched: true };
    keepBundle(gateId, offered);
    return { opened: opened.value, fault: undefined, fetched: true };
  } catch {
    return { opened: current, fault: undefined, fetched: false };
  }
}

export async function signatureCheck() {
  return (await fasterSignatureCheck()) ?? verifyEd25519;
}
