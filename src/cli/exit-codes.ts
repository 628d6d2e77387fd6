/** How a command ended; listed in `lahter --help` and in README. */
export const EXIT = {
  fine: 0,
  /** At least one file could not be converted; the others were. */
  someFailed: 1,
  usage: 2,
  /** No file of a supported format was found. */
  nothingToDo: 3,
  /** The output folder cannot be made or written to. */
  noOutput: 4,
  /** Another run is at work in the output folder. */
  busy: 5,
  /** Someone stopped the run; the same command goes on with it. As shells count SIGINT. */
  stopped: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
