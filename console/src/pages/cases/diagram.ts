// The diagram of a process with a case in it. The notice of bpmn.io stays as the viewer puts it.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import { Drawing, type Viewer } from '../../drawing/drawing';
import type { Tell } from '../../drawing/progress';
import './diagram.css';

export interface Shown {
  tokens: ReadonlyMap<string, number>; // how many, by element
  incidents: readonly string[];
  gone: readonly string[]; // flows
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Canvas {
  addMarker(id: string, name: string): void;
  removeMarker(id: string, name: string): void;
  zoom(to: number | 'fit-viewport', center?: 'auto' | { x: number; y: number }): number;
  viewbox(to?: Box): Box & { scale: number };
  resized(): void;
  findRoot(element: string): unknown;
  getRootElement(): unknown;
  setRootElement(root: unknown): void;
}

interface Overlays {
  add(id: string, kind: string, overlay: object): string;
  remove(filter: { type: string }): void;
}

interface Registry {
  get(id: string): (Box & { type: string; children?: unknown[] }) | undefined;
}

const legible = 0.55; // below this scale nobody reads the names

export class CaseDiagram {
  protected readonly viewer: NavigatedViewer;
  private readonly drawing: Drawing;
  private marked: [id: string, marker: string][] = [];
  protected tokens: string[] = []; // where one looks first: the last of them

  constructor(host: HTMLElement, tell?: Tell) {
    this.viewer = new NavigatedViewer({ container: host });
    this.drawing = new Drawing(this.viewer as unknown as Viewer, tell);
  }

  async open(xml: string): Promise<void> {
    await this.drawing.import(xml);
    this.canvas.zoom('fit-viewport', 'auto');
  }

  close(): void {
    this.viewer.destroy();
  }

  protected get canvas(): Canvas {
    return this.viewer.get<Canvas>('canvas');
  }

  protected get registry(): Registry {
    return this.viewer.get<Registry>('elementRegistry');
  }

  protected mark(id: string, marker: string): void {
    if (this.registry.get(id) === undefined) return;
    this.canvas.addMarker(id, marker);
    this.marked.push([id, marker]);
  }

  // A badge at the upper left corner of an element.
  protected badge(id: string, badge: HTMLElement, least_scale = 0): void {
    const how = { position: { top: -12, left: -12 }, show: { minZoom: 0 }, scale: { min: least_scale } };
    this.viewer.get<Overlays>('overlays').add(id, 'tokens', { ...how, html: badge });
  }

  protected clear(): void {
    for (const [id, marker] of this.marked) this.canvas.removeMarker(id, marker);
    this.marked = [];
    this.viewer.get<Overlays>('overlays').remove({ type: 'tokens' });
  }

  show(shown: Shown): void {
    this.clear();
    for (const id of shown.gone) this.mark(id, 'way-gone');
    for (const [id, count] of shown.tokens) {
      const element = this.registry.get(id);
      if (element === undefined) continue;
      // What has its inside on the same picture is marked by its border: the tokens inside are what one looks for.
      this.mark(id, (element.children ?? []).length > 0 ? 'token-around' : 'token-here');
      const badge = document.createElement('span');
      badge.className = 'token-count';
      badge.textContent = String(count);
      badge.dataset['tokenAt'] = id;
      this.badge(id, badge);
    }
    for (const id of shown.incidents) this.mark(id, 'incident-here');
    this.tokens = [...shown.tokens.keys()].filter((id) => this.registry.get(id));
  }

  zoom_by(factor: number): void {
    const { scale } = this.canvas.viewbox();
    this.canvas.zoom(Math.min(4, Math.max(0.1, scale * factor)), 'auto');
  }

  whole(): void {
    this.canvas.resized();
    this.canvas.zoom('fit-viewport', 'auto');
  }

  // To the innermost place where the case stands, large enough to be read.
  to_token(): void {
    const id = this.tokens[this.tokens.length - 1];
    if (id !== undefined) this.to(id);
  }

  protected to(id: string): void {
    this.canvas.resized();
    const root = this.canvas.findRoot(id);
    if (root !== undefined && root !== this.canvas.getRootElement()) this.canvas.setRootElement(root);
    if (this.canvas.viewbox().scale < legible) this.canvas.zoom(0.8, 'auto');
    const box = this.registry.get(id);
    const { width, height } = this.canvas.viewbox();
    if (box === undefined) return;
    this.canvas.viewbox({
      x: box.x + box.width / 2 - width / 2,
      y: box.y + box.height / 2 - height / 2,
      width,
      height,
    });
  }

  // While it plays: nothing moves as long as the place is in sight.
  follow(): void {
    const id = this.tokens[this.tokens.length - 1];
    const box = id === undefined ? undefined : this.registry.get(id);
    if (id === undefined || box === undefined) return;
    const view = this.canvas.viewbox();
    const is_seen =
      box.x >= view.x &&
      box.y >= view.y &&
      box.x + box.width <= view.x + view.width &&
      box.y + box.height <= view.y + view.height;
    if (!is_seen || this.canvas.findRoot(id) !== this.canvas.getRootElement()) this.to_token();
  }
}
