// A number that leads to what it counts.
interface Props {
  n: number;
  to: string;
  what: string; // read after the number by those who hear it
  mark?: string;
}

export function CountLink({ n, to, what, mark = '' }: Props) {
  if (n === 0) return <span class="quiet">0</span>;
  return (
    <a href={to} class={mark && `mark ${mark}`}>
      {n}
      <span class="heard-only"> {what}</span>
    </a>
  );
}
