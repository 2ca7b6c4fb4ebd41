/** The drawing of a chart for one width: its shapes in pixels, from the upper left corner on. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly bars: readonly PictureBar[];
  readonly texts: readonly PictureText[];
  /** The room of each label with its bar, in the order of the figures. */
  readonly areas: readonly PictureArea[];
  /** How far down the line is that upright bars stand on. */
  readonly ground?: number;
}

/** A bar, or a part of one. */
interface PictureBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The shade of its part, from 1; the style sheet has five. */
  readonly shade: number;
}

/** A name or a figure: which of its ends stands at `x`, and its baseline at `y`. */
export interface PictureText {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
}

/** Where a reader points to mean one label. */
export interface PictureArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly label: string;
  /** Where it leads. */
  readonly href?: string;
}
