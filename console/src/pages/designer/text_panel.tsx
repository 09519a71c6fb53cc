// The text beside the diagram.
import type { Signal } from '@preact/signals';
import { effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { say } from '../../words/words';
import { place_of_id, places_of } from './text/places';
import { TextEditor, type Undone } from './text/text_editor';
import { words } from './words';

export interface Pointed {
  line: number;
  column: number;
}

// What a text is kept in step with; a selection there need not be.
interface Beside {
  text: Signal<string>;
  written_in?: 'xml' | 'json';
  typed: (text: string) => void;
  selected?: Signal<string | null>;
  selected_by?: 'text' | 'diagram';
  pointed_at?: (position: number) => void;
  history?: Undone & { drawn: Signal<number> };
}

export function TextPanel({ step, fault }: { step: Beside; fault: Signal<Pointed | null> }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (host.current === null) return undefined;
    const { history } = step;
    const heard = {
      typed: (text: string) => step.typed(text),
      pointed_at: (at: number) => step.pointed_at?.(at),
      ...(history && { undone: history }),
    };
    const editor = new TextEditor(
      host.current,
      step.text.peek(),
      say(step.written_in === 'json' ? words.json_text : words.xml_text),
      heard,
      step.written_in,
    );
    const stop_text = effect(() => editor.show(step.text.value));
    const stop_mark = effect(() => {
      const id = step.selected?.value ?? null;
      const place = id === null ? undefined : place_of_id(places_of(step.text.peek()), id);
      editor.mark(place && { start: place.start, end: place.open_end - 1 }, step.selected_by === 'diagram');
    });
    const stop_fault = effect(() => {
      if (fault.value !== null) editor.go_to(fault.value.line, fault.value.column);
    });
    const stop_past = effect(() => {
      if (history && history.drawn.value > 0 && !history.is_typing) editor.forget();
    });
    return () => {
      for (const stop of [stop_text, stop_mark, stop_fault, stop_past]) stop();
      editor.close();
    };
  }, [step]);
  return <div class="xml-host" ref={host} />;
}
