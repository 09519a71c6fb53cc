// The diagram of a version with what is open at each element. Its badges are links to the cases.
import { CaseDiagram } from '../cases/diagram';

export interface Place {
  id: string;
  heat: number;
  text: string; // on the badge; empty: none
  said: string; // of the badge
  to: string;
  has_incident: boolean;
}

const smallest = 0.8; // scale of a badge, however small the diagram is drawn: numbers are what one looks for

export class HeatDiagram extends CaseDiagram {
  show_places(places: readonly Place[]): void {
    this.clear();
    for (const place of places) {
      const element = this.registry.get(place.id);
      if (element === undefined) continue;
      // What has its inside on the picture keeps its ground: the places inside are warm.
      if ((element.children ?? []).length === 0 && place.heat > 0) this.mark(place.id, `heat-${place.heat}`);
      if (place.has_incident) this.mark(place.id, 'trouble-here');
      if (place.text !== '') this.badge(place.id, link_of(place), smallest);
    }
    const seen = places.filter((one) => one.heat > 0 && this.registry.get(one.id));
    this.tokens = seen.sort((a, b) => a.heat - b.heat).map((one) => one.id);
  }
}

function link_of(place: Place): HTMLElement {
  const link = document.createElement('a');
  link.className = `token-count count-link ${place.has_incident ? 'count-trouble' : ''}`;
  link.href = place.to;
  link.textContent = place.text;
  link.title = place.said;
  link.setAttribute('aria-label', place.said);
  link.dataset['countAt'] = place.id;
  return link;
}
