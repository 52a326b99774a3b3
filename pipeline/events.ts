import type { Usage } from './performance/usage.ts';

/** What a run tells while it works. Bars on a terminal and JSON lines are two readers of the same events. */
export type RunEvent =
  | { readonly event: 'run'; readonly asOf: string; readonly sources: number; readonly threads: number }
  | { readonly event: 'stage'; readonly stage: string; readonly state: 'start' | 'skip' }
  | ({ readonly event: 'stage'; readonly stage: string; readonly state: 'done' } & Usage)
  | {
      readonly event: 'progress';
      readonly stage: string;
      readonly part: string;
      readonly done: number;
      readonly total: number;
    }
  | { readonly event: 'notice'; readonly stage: string; readonly text: string };

export type Tell = (event: RunEvent) => void;
