// The diagram of a dry run: where the tokens are, and what one wants to look at.
import { CaseDiagram } from '../../cases/diagram';

export class RunDiagram extends CaseDiagram {
  private looked_at: string | undefined;

  look_at(id: string): void {
    if (this.looked_at !== undefined) this.canvas.removeMarker(this.looked_at, 'looked-at');
    this.looked_at = this.registry.get(id) && id;
    if (this.looked_at === undefined) return;
    this.canvas.addMarker(id, 'looked-at');
    this.to(id);
  }
}
