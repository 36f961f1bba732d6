import type { Bilingual } from '../text/bilingual.ts';
import type { Power } from './powers.ts';

/** A bundle of powers under a name. It only fills a form: what counts is the powers that were given. */
export interface Role {
  readonly name: Bilingual;
  readonly powers: readonly Power[];
}

/**
 * Nobody both proposes and approves orders by one role, and whoever audits does nothing else: the bundles keep apart what
 * the rules keep apart.
 */
export const ROLES = {
  head: {
    name: { zh: '负责人', en: 'Head of office' },
    powers: ['operators', 'events.confirm', 'orders.approve', 'batches.release', 'orders.roll-back', 'situation'],
  },
  registrar: {
    name: { zh: '数据管理员', en: 'Data registrar' },
    powers: ['sources', 'risk-areas', 'gate-policy', 'rule-sets'],
  },
  reviewer: { name: { zh: '场所审核员', en: 'Place reviewer' }, powers: ['place-reviews'] },
  investigator: {
    name: { zh: '流调员', en: 'Case investigator' },
    powers: ['events.open', 'orders.propose', 'tracing', 'situation'],
  },
  agent: { name: { zh: '热线坐席', en: 'Hotline agent' }, powers: ['hotline', 'appeals'] },
  auditor: { name: { zh: '审计员', en: 'Auditor' }, powers: ['audit'] },
} as const satisfies Readonly<Record<string, Role>>;

export type RoleName = keyof typeof ROLES;
