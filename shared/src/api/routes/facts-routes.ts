import * as z from 'zod';
import { newDeclarationSchema } from '../../facts/fact.ts';
import { factRowSchema } from '../../facts/fact-row.ts';
import { personIdSchema } from '../../person/person-id.ts';
import { statusSchema } from '../../rules/status.ts';
import { route } from '../route.ts';
import { batchSchema, ROWS_BODY_BYTES, rowResultSchema } from '../rows.ts';

const params = z.strictObject({ personId: personIdSchema });

export const factsRoutes = {
  declareHealth: route({
    method: 'POST',
    path: '/v1/people/{personId}/declarations',
    audience: 'citizen',
    caller: 'account',
    rights: ['facts.declare'],
    summary: 'Declare health and travel, and get the resulting colour',
    standardOperation: 'health declaration (健康申报) and trip declaration (行程申报)',
    params,
    body: newDeclarationSchema,
    idempotent: true,
    success: [201],
    response: z.strictObject({ declarationId: z.string(), status: statusSchema }),
    problems: ['PERSON.NOT_FOUND', 'DECLARATION.SETTLED', 'IDEMPOTENCY.MISMATCH', 'WRITE.CONFLICT'],
  }),
  previewDeclaration: route({
    method: 'POST',
    path: '/v1/people/{personId}/declarations/preview',
    audience: 'citizen',
    caller: 'account',
    rights: ['facts.declare'],
    summary: 'See the colour that a declaration would bring about; records nothing',
    params,
    body: newDeclarationSchema,
    success: [200],
    response: z.strictObject({ status: statusSchema }),
    problems: ['PERSON.NOT_FOUND', 'DECLARATION.SETTLED'],
  }),
  recordFacts: route({
    method: 'POST',
    path: '/v1/facts',
    audience: 'authority',
    caller: 'source',
    rights: ['facts.bring'],
    summary: 'Bring in facts about people, with one result per row; idempotent by fact id',
    standardOperation: 'correction (纠错), where a row supersedes or releases another',
    body: batchSchema,
    rowSchema: factRowSchema,
    maxBodyBytes: ROWS_BODY_BYTES,
    success: [200],
    response: z.strictObject({ results: z.array(rowResultSchema) }),
    problems: ['WRITE.CONFLICT'],
  }),
};
