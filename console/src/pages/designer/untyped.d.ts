// Libraries that bring no types; what is used of them is typed where it is used.
declare module 'bpmn-moddle' {
  export const BpmnModdle: new (packages: object) => object;
}
declare module 'bpmn-js-properties-panel' {
  export const BpmnPropertiesPanelModule: object;
  export const BpmnPropertiesProviderModule: object;
  export const ZeebePropertiesProviderModule: object;
  export function useService<T>(name: string, strict?: boolean): T;
}
declare module 'bpmn-js-element-templates' {
  export const CloudElementTemplatesPropertiesProviderModule: object;
}
declare module 'camunda-bpmn-js-behaviors/lib/camunda-cloud' {
  const behaviors: object;
  export default behaviors;
}
declare module '@bpmn-io/properties-panel' {
  import type { ComponentType } from 'preact';
  export const TextFieldEntry: ComponentType<Record<string, unknown>>;
  export const SelectEntry: ComponentType<Record<string, unknown>>;
  export const FeelEntry: ComponentType<Record<string, unknown>>;
  export const ListGroup: ComponentType<Record<string, unknown>>;
  export const Group: ComponentType<Record<string, unknown>>;
  export function isTextFieldEntryEdited(node: Element): boolean;
  export function isSelectEntryEdited(node: Element): boolean;
  export function isFeelEntryEdited(node: Element): boolean;
}
declare module 'bpmn-js-token-simulation/lib/base' {
  const simulation: object;
  export default simulation;
}
declare module 'bpmnlint/lib/linter.js' {
  export default class Linter {
    constructor(options: { config: object; resolver: object });
    lint(definitions: unknown): Promise<Record<string, { id: string; message: string; category: string }[]>>;
  }
}
declare module 'bpmnlint/rules/*' {
  const rule: unknown;
  export default rule;
}
declare module 'bpmn-js-differ' {
  export function diff(
    a: unknown,
    b: unknown,
  ): {
    _added: Record<string, unknown>;
    _removed: Record<string, unknown>;
    _changed: Record<string, unknown>;
    _layoutChanged: Record<string, unknown>;
  };
}
declare module '@bpmn-io/properties-panel/preact' {
  export { h } from 'preact';
}
