/** The one file of `natural` that is loaded: its main entry brings database drivers along. */
declare module 'natural/lib/natural/distance/levenshtein_distance.js' {
  interface Costs {
    readonly restricted?: boolean;
  }
  const distances: {
    DamerauLevenshteinDistance(source: string, target: string, options?: Costs): number;
  };
  export default distances;
}
