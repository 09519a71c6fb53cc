// The nodes of a store, as the service tells of them.
export interface Broker {
  nodeId: number;
  name?: string;
  host?: string;
  port?: number;
  isThis: boolean; // it is the one that answers
  isSilent: boolean;
  partitions: { partitionId: number }[];
}

export interface Topology {
  brokers: Broker[];
  partitionsCount: number;
}

export const address_of = ({ host, port }: Broker): string => (host && port ? `${host}:${port}` : (host ?? ''));

export const numbers_of = ({ partitions }: Broker): number[] =>
  partitions.map((one) => one.partitionId).sort((a, b) => a - b);

// Partitions that are at work nowhere, as while they change hands: what a silent node had is at work no more.
export function without_node({ brokers, partitionsCount }: Topology): number[] {
  const at_work = new Set(brokers.filter((one) => !one.isSilent).flatMap(numbers_of));
  return Array.from({ length: partitionsCount }, (_, index) => index + 1).filter((one) => !at_work.has(one));
}
