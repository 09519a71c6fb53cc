// How far a picture is. What is there at once needs no notice.
export interface Progress {
  done: number;
  all: number; // 0 while the file is read
}

export type Tell = (progress: Progress | null) => void;

export const large_text = 200_000; // characters, of about a thousand elements
const many = 1000; // elements

export const is_worth_saying = ({ all }: Progress): boolean => all === 0 || all >= many;
