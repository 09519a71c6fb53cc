// The place of a picture, on which one cannot draw while the text cannot be read.
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Picture, TextAndPicture } from './step/text_and_picture';

interface Props {
  host: RefObject<HTMLDivElement>;
  step: TextAndPicture<Picture> | null;
  class: string;
  hidden?: boolean;
}

export function HeldCanvas({ host, step, class: of_class, hidden = false }: Props) {
  const is_held = step !== null && step.unreadable.value !== null;
  const drawn = String(step?.drawn.value ?? '');
  useEffect(() => {
    host.current?.toggleAttribute('inert', is_held); // what is drawn now would overwrite what is typed
  }, [is_held]);
  const all = is_held ? `${of_class} is-held` : of_class;
  return <div class={all} ref={host} data-drawn={drawn} hidden={hidden} />;
}
