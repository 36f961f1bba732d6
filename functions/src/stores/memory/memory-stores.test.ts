import { describeStores } from '../store-contract.ts';
import { createMemoryStores } from './index.ts';

describeStores('memory', async () => createMemoryStores());
