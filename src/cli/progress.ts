/** Where a run stands. */
export interface Progress {
  readonly done: number;
  /** `null` until the files are counted. */
  readonly total: number | null;
  readonly failed: number;
  /** Since the start. */
  readonly ms: number;
}

const BAR = 24;

/** A bar with rate and time left: `[#####-----] 42 % 1240/2950 files 85/s 20 s left 3 failed`. */
export function progressBar(progress: Progress): string {
  const share = shareOf(progress);
  const full = Math.round(share * BAR);
  return `[${'#'.repeat(full)}${'-'.repeat(BAR - full)}] ${Math.floor(share * 100)} % ${progressLine(progress)}`.slice(
    0,
    78,
  );
}

/** The same without the bar, for a log. */
export function progressLine(progress: Progress): string {
  const { done, total, failed, ms } = progress;
  const rate = done / Math.max(ms / 1000, 0.001);
  const files = total === null ? `${done} files` : `${done}/${total} files`;
  const left = total === null || done === 0 ? '' : `, ${duration((total - done) / rate)} left`;
  return `${files}, ${rate.toFixed(rate < 10 ? 1 : 0)}/s${left}${failed > 0 ? `, ${failed} failed` : ''}`;
}

function shareOf({ done, total }: Progress): number {
  return total === null || total === 0 ? 0 : Math.min(1, done / total);
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 90) return `${whole} s`;
  const minutes = Math.round(whole / 60);
  return minutes < 90 ? `${minutes} min` : `${(minutes / 60).toFixed(1)} h`;
}
