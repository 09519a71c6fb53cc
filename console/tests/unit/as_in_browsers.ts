// What every browser has as a global, and Node 18 in its modules.
import { File as FileOfNode } from 'node:buffer';
import { webcrypto } from 'node:crypto';

for (const [name, value] of Object.entries({ File: FileOfNode, crypto: webcrypto })) {
  if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value, configurable: true });
}
