// A diagram in its place on a page. Its code comes when the rest of the page is there.
import { useSignal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Progress } from '../../drawing/progress';
import type { HeatDiagram } from './heat_diagram';

export function useDiagram(xml: string) {
  const host = useRef<HTMLDivElement>(null);
  const [open, set_open] = useState<{ diagram: HeatDiagram; xml: string } | null>(null);
  const [thrown, set_thrown] = useState<unknown>(null);
  const progress = useSignal<Progress | null>(null);
  useEffect(() => {
    let is_over = false;
    let opened: HeatDiagram | undefined;
    const begin = async () => {
      const code = await import('./heat_diagram');
      if (is_over || host.current === null) return;
      opened = new code.HeatDiagram(host.current, (now) => (progress.value = now));
      await opened.open(xml);
      if (!is_over) set_open({ diagram: opened, xml });
    };
    begin().catch((refused: unknown) => is_over || set_thrown(refused));
    return () => {
      is_over = true;
      opened?.close();
    };
  }, [xml]);
  return { host, diagram: open?.xml === xml ? open.diagram : null, thrown, progress };
}
