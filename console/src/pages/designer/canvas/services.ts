// The parts of bpmn-js that the designer talks to, as far as it does.
import type { Node } from './moddle';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Shape extends Partial<Box> {
  id: string;
  type: string;
  businessObject: Node;
  parent?: Shape;
  children?: Shape[];
  incoming?: Connection[];
  outgoing?: Connection[];
  attachers?: Shape[];
  host?: Shape;
  labelTarget?: Shape;
  waypoints?: { x: number; y: number }[];
}

export interface Connection extends Shape {
  source?: Shape;
  target?: Shape;
}

export interface Canvas {
  addMarker(id: string, name: string): void;
  removeMarker(id: string, name: string): void;
  zoom(to: number | 'fit-viewport', center?: 'auto' | { x: number; y: number }): number;
  viewbox(to?: Box): Box & { scale: number };
  resized(): void;
  findRoot(element: string): Shape | undefined;
  getRootElement(): Shape;
  setRootElement(root: Shape): void;
  scrollToElement(element: Shape, padding?: number): void;
  focus(): void;
}

export interface Registry {
  get(id: string): Shape | undefined;
  filter(fits: (element: Shape) => boolean): Shape[];
}

export interface Selection {
  get(): Shape[];
  select(element: Shape | Shape[] | null): void;
}

export interface CommandStack {
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
  execute(command: string, context: object): void;
}

export interface Modeling {
  updateProperties(element: Shape, properties: object): void;
  updateModdleProperties(element: Shape, node: Node, properties: object): void;
  updateLabel(element: Shape, label: string): void;
  connect(from: Shape, to: Shape): Connection;
  removeElements(elements: Shape[]): void;
  createShape(shape: Shape, at: { x: number; y: number }, parent: Shape): Shape;
}

export interface Factory {
  create(type: string, properties?: object): Node;
}

export interface ElementFactory {
  createShape(attributes: object): Shape;
}

export interface AutoPlace {
  append(source: Shape, shape: Shape): Shape;
}

export interface Rules {
  allowed(action: string, context: object): unknown;
}

export interface Services {
  canvas: Canvas;
  elementRegistry: Registry;
  selection: Selection;
  commandStack: CommandStack;
  modeling: Modeling;
  bpmnFactory: Factory;
  elementFactory: ElementFactory;
  autoPlace: AutoPlace;
  rules: Rules;
  propertiesPanel: { attachTo(host: HTMLElement): void; detach(): void };
  elementTemplates: Templates;
}

export interface Template {
  id: string;
  name: string;
  description?: string;
}

export interface Templates {
  getLatest(element: Shape): Template[];
  applyTemplate(element: Shape, template: Template): void;
}
