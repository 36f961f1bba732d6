import { createMemoryStores } from './memory-stores.ts';
import { describeStores } from './store-contract.ts';

describeStores('memory', async () => createMemoryStores());
