// The vocabularies that the pages know: BPMN itself, Zeebe's extensions and our own, which is the engine's own list.
// The descriptors of others lack a few words; a word that a descriptor lacks is dropped when a file is written.
import bpmn_as_it_is from 'bpmn-moddle/resources/bpmn/json/bpmn.json';
import zeebe_as_it_is from 'zeebe-bpmn-moddle/resources/zeebe.json';
import baton from '../../../../../engine/bpmn/dialect/baton.moddle.json';

interface Described {
  name: string;
  type?: string;
  isAttr?: boolean;
  default?: unknown;
  xml?: object;
}

interface Descriptor {
  name: string;
  types: { name: string; superClass?: string[]; properties?: Described[] }[];
}

// Written by the name of their type instead of their own, which the schema does not allow.
const named_by_property: Record<string, string[]> = {
  CorrelationPropertyRetrievalExpression: ['messagePath'],
  CorrelationPropertyBinding: ['dataPath'],
  ComplexBehaviorDefinition: ['condition', 'event'],
  Lane: ['partitionElement'],
};

function mended(descriptor: Descriptor): Descriptor {
  const types = descriptor.types.map((type) => {
    const names = named_by_property[type.name] ?? [];
    const properties = type.properties?.map((one) =>
      names.includes(one.name) ? { ...one, xml: { serialize: 'property' } } : one,
    );
    return { ...type, ...(properties && { properties }) };
  });
  return { ...descriptor, types };
}

// What a throwing event or a sending task publishes when it is no job of a worker: the engine reads it.
const publish_message = {
  name: 'PublishMessage',
  superClass: ['Element'],
  meta: { allowedIn: ['bpmn:SendTask', 'bpmn:EndEvent', 'bpmn:IntermediateThrowEvent'] },
  properties: ['correlationKey', 'messageId', 'timeToLive'].map((name) => ({ name, type: 'String', isAttr: true })),
};

const bpmn = mended(bpmn_as_it_is as unknown as Descriptor);
const zeebe = { ...zeebe_as_it_is, types: [...zeebe_as_it_is.types, publish_message] };

export const extensions = { bpmn, zeebe, baton };

const defaults_of_dmn = ['hitPolicy=UNIQUE', 'textFormat=text/plain']; // all that there are; its descriptor is large

// What an attribute says when it is not there: a file may write it, and need not.
export const defaults: ReadonlySet<string> = new Set([
  ...defaults_of_dmn,
  ...[bpmn, zeebe as unknown as Descriptor].flatMap((descriptor) =>
    descriptor.types.flatMap((type) =>
      (type.properties ?? [])
        .filter((one) => one.default !== undefined)
        .map((one) => `${one.name}=${String(one.default)}`),
    ),
  ),
]);
