// Two diagrams side by side that are looked at together. The notice of bpmn.io stays on both.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import { Drawing, type Viewer } from '../../../drawing/drawing';
import type { Tell } from '../../../drawing/progress';
import type { Box, Canvas, Registry } from '../canvas/services';
import { extensions } from '../canvas/vocabulary';
import type { Difference } from './differences';

export class Side {
  private readonly viewer: NavigatedViewer;
  private readonly drawing: Drawing;

  constructor(host: HTMLElement, tell: Tell) {
    this.viewer = new NavigatedViewer({ container: host, moddleExtensions: extensions } as ConstructorParameters<
      typeof NavigatedViewer
    >[0]);
    this.drawing = new Drawing(this.viewer as unknown as Viewer, tell);
  }

  async open(text: string): Promise<void> {
    await this.drawing.import(text);
    this.whole();
  }

  get canvas(): Canvas {
    return this.viewer.get<Canvas>('canvas');
  }

  mark(differences: readonly Difference[]): void {
    const registry = this.viewer.get<Registry>('elementRegistry');
    for (const one of differences)
      if (registry.get(one.id) !== undefined) this.canvas.addMarker(one.id, `diff-${one.kind}`);
  }

  whole(): void {
    this.canvas.resized();
    this.canvas.zoom('fit-viewport', 'auto');
  }

  on_view(heard: (view: Box) => void): void {
    this.viewer.on('canvas.viewbox.changed', (event: { viewbox: Box }) => heard(event.viewbox));
  }

  // Brings an element into the middle, if it is there.
  show(id: string): void {
    const shape = this.viewer.get<Registry>('elementRegistry').get(id);
    if (shape === undefined) return;
    const root = this.canvas.findRoot(id);
    if (root !== undefined && root !== this.canvas.getRootElement()) this.canvas.setRootElement(root);
    if (this.canvas.viewbox().scale < 0.6) this.canvas.zoom(0.8, 'auto');
    const { width, height } = this.canvas.viewbox();
    const at = shape.waypoints?.[0] ?? {
      x: (shape.x ?? 0) + (shape.width ?? 0) / 2,
      y: (shape.y ?? 0) + (shape.height ?? 0) / 2,
    };
    this.canvas.viewbox({ x: at.x - width / 2, y: at.y - height / 2, width, height });
    this.canvas.addMarker(id, 'diff-here');
    setTimeout(() => this.canvas.removeMarker(id, 'diff-here'), 2500);
  }

  close(): void {
    this.viewer.destroy();
  }
}

// What is moved on one is moved on the other.
export function look_together(a: Side, b: Side): void {
  let is_following = false;
  const follow = (to: Side) => (view: Box) => {
    if (is_following) return;
    is_following = true;
    to.canvas.viewbox({ x: view.x, y: view.y, width: view.width, height: view.height });
    is_following = false;
  };
  a.on_view(follow(b));
  b.on_view(follow(a));
}
