import { MultiBar, Presets, type SingleBar } from 'cli-progress';
import type { RunEvent, Tell } from '../events.ts';
import { STAGES } from '../stages.ts';

export interface Reporter {
  readonly tell: Tell;
  readonly end: () => void;
}

/** JSON lines for machines, bars for people at a terminal, a line a stage on stderr otherwise. */
export function reporter(log: 'teks' | 'json'): Reporter {
  if (log === 'json') {
    return {
      tell: (event) => {
        if (event.event !== 'progress') process.stdout.write(`${JSON.stringify(event)}\n`);
      },
      end: () => undefined,
    };
  }
  return process.stderr.isTTY ? bars() : lines();
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1).replace('.', ',')} detik`;
const titleOf = (name: string): string => STAGES.find((stage) => stage.name === name)?.title ?? name;

function lines(): Reporter {
  const tell = (event: RunEvent): void => {
    if (event.event === 'notice') process.stderr.write(`${event.text}\n`);
    if (event.event !== 'stage') return;
    if (event.state === 'skip') process.stderr.write(`${titleOf(event.stage)}: tidak berubah, dilewati\n`);
    if (event.state === 'done')
      process.stderr.write(`${titleOf(event.stage)}: selesai (${seconds(event.durationMs)})\n`);
  };
  return { tell, end: () => undefined };
}

function bars(): Reporter {
  const all = new MultiBar(
    { format: '{title} [{bar}] {note}', hideCursor: true, clearOnComplete: false, stream: process.stderr },
    Presets.shades_grey,
  );
  const open = new Map<string, SingleBar>();
  const tell = (event: RunEvent): void => {
    if (event.event === 'run') return;
    if (event.event === 'notice') {
      all.log(`${event.text}\n`);
      return;
    }
    const title = titleOf(event.stage).padEnd(18);
    const bar = open.get(event.stage) ?? all.create(1, 0, { title, note: '' });
    open.set(event.stage, bar);
    if (event.event === 'progress') {
      if (event.total > 0) bar.setTotal(event.total);
      bar.update(event.total > 0 ? event.done : 0, { title, note: `${event.part} ${event.done}` });
    } else if (event.state !== 'start') {
      bar.update(bar.getTotal(), {
        title,
        note: event.state === 'done' ? seconds(event.durationMs) : 'tidak berubah',
      });
    }
  };
  return {
    tell,
    // once only: a second stop would draw the bars again below the summary
    end: () => {
      if (!all.isActive) return;
      all.update();
      all.stop();
    },
  };
}
