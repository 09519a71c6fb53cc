// A picture that is not whole is not seen, and neither pointer nor keys reach it. Not by `inert` or `visibility`: what
// is inherited, the browser would work out anew for every line of a large picture, at the end, in one piece.
const swallow = (event: Event) => event.stopPropagation();

export function cover(container: HTMLElement): () => void {
  container.classList.add('is-coming');
  container.addEventListener('keydown', swallow, { capture: true });
  return () => {
    container.classList.remove('is-coming');
    container.removeEventListener('keydown', swallow, { capture: true });
  };
}
