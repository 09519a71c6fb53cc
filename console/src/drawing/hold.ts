// Parts of a page with which nothing can be done for a while. Who was in one of them is there again afterwards.
export function hold(parts: readonly Element[]): () => void {
  const focused = document.activeElement;
  for (const part of parts) part.toggleAttribute('inert', true);
  return () => {
    for (const part of parts) part.toggleAttribute('inert', false);
    const was_within = parts.some((part) => part.contains(focused));
    const is_nowhere = document.activeElement === null || document.activeElement === document.body;
    if (!was_within || !is_nowhere) return;
    if (focused instanceof HTMLElement || focused instanceof SVGElement) focused.focus({ preventScroll: true });
  };
}
