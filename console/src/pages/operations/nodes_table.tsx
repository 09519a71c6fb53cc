// The nodes that share the store, with the partitions that each has. One that is alone is not told of.
import { get } from '../../api/client';
import { useAnswer } from '../../parts/use_answer';
import { say } from '../../words/words';
import { Cell, Wide } from './operations_frame';
import { address_of, type Broker, numbers_of, type Topology, without_node } from './topology';
import { words } from './words';

const read_topology = (signal: AbortSignal) => get<Topology>('/v2/topology', signal);

function Node({ broker }: { broker: Broker }) {
  const state = broker.isSilent ? words.node_silent : words.node_well;
  return (
    <tr data-node={broker.nodeId}>
      <Cell head={words.node}>
        {broker.name ?? broker.nodeId}
        {broker.isThis && <span class="quiet"> {say(words.node_asked)}</span>}
      </Cell>
      <Cell head={words.node_address}>{address_of(broker)}</Cell>
      <Cell head={words.partitions}>
        {numbers_of(broker).join(say(words.comma)) || <span class="quiet">{say(words.stands_by)}</span>}
      </Cell>
      <Cell head={words.state}>{broker.isSilent ? <strong>{say(state)}</strong> : say(state)}</Cell>
    </tr>
  );
}

// `when`: read anew whenever it is another.
export function Nodes({ when }: { when: string }) {
  const { answer } = useAnswer(read_topology, [when]);
  if (!answer || answer.brokers.length < 2) return null;
  const without = without_node(answer);
  return (
    <section>
      <h2>{say(words.nodes)}</h2>
      {without.length > 0 && (
        <p role="status">{say(words.without_node, { partitions: without.join(say(words.comma)) })}</p>
      )}
      <Wide label={say(words.nodes)}>
        <table class="counts">
          <thead>
            <tr>
              {[words.node, words.node_address, words.partitions, words.state].map((one) => (
                <th scope="col" key={one[1]}>
                  {say(one)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answer.brokers.map((broker) => (
              <Node key={broker.nodeId} broker={broker} />
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
}
