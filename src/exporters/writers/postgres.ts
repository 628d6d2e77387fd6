import type { Sink } from './sink.ts';

export interface PostgresOptions {
  readonly url: string | null;
  readonly schema: string;
}
export async function openPostgres(_: PostgresOptions): Promise<Sink> {
  throw new Error('todo');
}
