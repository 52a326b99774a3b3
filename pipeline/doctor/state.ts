import { existsSync } from 'node:fs';
import type { OutFolder } from '../out-folder.ts';
import { lockFolder } from '../store/lock.ts';
import { type StoreState, inspectStore, newestRun } from '../store/probe.ts';
import { bytesOf } from './folder.ts';
import { type Check, codeOf, fails, ok, warns } from './check.ts';

/** What an earlier run left: its stores, and whether it came to its end. */
export function stateChecks(out: OutFolder): Check[] {
  const lock = lockCheck(out);
  const isBusy = lock.state !== 'ok';
  if (!existsSync(out.work) && !existsSync(out.ledger))
    return [ok('penyimpanan', 'Penyimpanan', 'belum ada: run pertama membuatnya')];
  const ledger = ledgerCheck(out);
  const past = ledger.state === 'gagal' || isBusy ? [] : [endCheck(out), swapCheck(out)];
  return [lock, workCheck(out), ledger, ...past];
}

function lockCheck(out: OutFolder): Check {
  const title = 'Sedang dipakai';
  if (!existsSync(out.lock)) return ok('dipakai', title, 'tidak');
  try {
    lockFolder(out.lock).release();
    return ok('dipakai', title, 'tidak');
  } catch {
    return warns({
      id: 'dipakai',
      title,
      found: 'folder ini sedang dipakai proses padan lain',
      next: 'Tunggu sampai selesai; bila tidak ada padan yang berjalan, periksa hak akses .padan/lock.sqlite',
    });
  }
}

function workCheck({ work }: OutFolder): Check {
  const title = 'Penyimpanan kerja';
  if (bytesOf(work) === 0) return ok('kerja', title, 'belum ada: dibangun ulang oleh run berikutnya');
  const state = inspected(work, 'work');
  if (state.fault !== undefined)
    return fails({
      id: 'kerja',
      title,
      found: `rusak (${state.fault})`,
      next: 'Pindahkan .padan/work.sqlite dan .padan/lock.sqlite ke tempat lain lalu jalankan lagi: dibangun ulang',
    });
  if (state.version > state.expected)
    return fails({
      id: 'kerja',
      title,
      found: `dibuat padan yang lebih baru (versi ${state.version}, padan ini ${state.expected})`,
      next: 'Pakai padan yang lebih baru, atau --out lain',
    });
  return ok(
    'kerja',
    title,
    state.version < state.expected ? 'dari padan lama: dibangun ulang' : `sehat, versi ${state.version}`,
  );
}

function ledgerCheck({ ledger, work }: OutFolder): Check {
  const title = 'Buku besar (ledger)';
  if (bytesOf(ledger) === 0)
    return bytesOf(work) === 0
      ? ok('ledger', title, 'belum ada: run pertama membuatnya')
      : fails({
          id: 'ledger',
          title,
          found: 'hilang atau kosong, padahal sudah pernah dijalankan: nomor orang tidak diketahui',
          next: 'Pulihkan .padan/ledger.sqlite dari cadangan; tanpa cadangan, pindahkan folder .padan (nomor orang mulai lagi dari 1)',
        });
  const state = inspected(ledger, 'ledger');
  if (state.fault !== undefined)
    return fails({
      id: 'ledger',
      title,
      found: `rusak (${state.fault})`,
      next: 'Pulihkan .padan/ledger.sqlite dari cadangan',
    });
  if (state.version > state.expected)
    return fails({
      id: 'ledger',
      title,
      found: `dibuat padan yang lebih baru (versi ${state.version}, padan ini ${state.expected})`,
      next: 'Pakai padan yang lebih baru, atau --out lain',
    });
  return ok(
    'ledger',
    title,
    state.version < state.expected
      ? `sehat, versi ${state.version}: dinaikkan ke ${state.expected} oleh run berikutnya`
      : `sehat, versi ${state.version}; buat cadangannya`,
  );
}

function endCheck({ ledger }: OutFolder): Check {
  const title = 'Run terakhir';
  const run = bytesOf(ledger) === 0 ? undefined : newestRun(ledger);
  if (run === undefined) return ok('run', title, 'belum ada');
  const told = `per ${run.as_of}`;
  if (run.state === 'published') return ok('run', title, `${told}, diterbitkan`);
  const found = RUN_ENDS[run.state] ?? run.state;
  return warns({ id: 'run', title, found: `${told}, ${found}`, next: 'Jalankan lagi perintah yang sama' });
}

const RUN_ENDS: Readonly<Record<string, string>> = {
  started: 'terputus: dilanjutkan dari tahap terakhir',
  withheld: 'tertahan gerbang: publikasi sebelumnya yang berlaku',
  failed: 'berhenti karena galat',
};

function swapCheck({ ready, previous, staging }: OutFolder): Check {
  const title = 'Pertukaran publikasi';
  if (existsSync(ready) || existsSync(previous))
    return warns({
      id: 'tukar',
      title,
      found: 'terputus di tengah: sebagian berkas baru, sebagian lama',
      next: 'Jalankan lagi perintah yang sama: pertukaran diselesaikan; jangan hapus .padan/ready dan .padan/previous',
    });
  if (existsSync(staging))
    return warns({
      id: 'tukar',
      title,
      found: 'sisa publikasi yang belum selesai (data pribadi) di .padan/staging',
      next: 'Jalankan lagi perintah yang sama: sisa itu dibersihkan',
    });
  return ok('tukar', title, 'tidak ada yang tertinggal');
}

type Inspected = StoreState & { readonly fault: string | undefined };

function inspected(path: string, kind: 'work' | 'ledger'): Inspected {
  try {
    const state = inspectStore(path, kind);
    return { ...state, fault: state.soundness === 'ok' ? undefined : 'quick_check' };
  } catch (error) {
    return { version: 0, expected: 0, soundness: '', fault: codeOf(error) };
  }
}
