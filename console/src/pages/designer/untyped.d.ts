// Libraries that bring no types; what is used of them is typed where it is used.
declare module 'bpmn-moddle' {
  export const BpmnModdle: new (packages: object) => object;
}
