import type { Store } from '../store/open.ts';
import type { NormalForms } from './normal-forms.ts';
import type { Pool } from './records.ts';
import type { NormaliseWork } from './task.ts';
import { PARSED_KINDS, type ParsedKind } from './text-task.ts';
import { valueInserts } from './value-insert.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Texts that are parsed in one piece. */
const PIECE_TEXTS = 16_384;

/** Parses every distinct text and writes it beside its normal form. */
export async function normaliseTexts(
  store: Store,
  {
    pool,
    vocabulary,
    forms,
  }: { readonly pool: Pool; readonly vocabulary: Vocabulary; readonly forms: NormalForms },
): Promise<void> {
  const inserts = valueInserts(store);
  const all = pieces(vocabulary);
  let at = 0;
  for await (const result of pool.inOrder(works(vocabulary, all))) {
    const piece = all[at];
    at += 1;
    if (piece === undefined || !('kind' in result)) continue;
    const texts = vocabulary.texts[piece.kind].packed(piece.from, piece.to);
    store.transaction(() => inserts(piece.from, texts, result))();
    forms.take(piece.from, result);
  }
}

/** Each piece is copied out when a thread is free for it. */
function* works({ texts }: Vocabulary, all: readonly Piece[]): Generator<NormaliseWork> {
  for (const { kind, from, to } of all) yield { kind, texts: texts[kind].packed(from, to) };
}

interface Piece {
  readonly kind: ParsedKind;
  readonly from: number;
  readonly to: number;
}

function pieces({ texts }: Vocabulary): Piece[] {
  return PARSED_KINDS.flatMap((kind) => {
    const { size } = texts[kind];
    return Array.from({ length: Math.ceil(size / PIECE_TEXTS) }, (_, at) => ({
      kind,
      from: at * PIECE_TEXTS,
      to: Math.min(size, (at + 1) * PIECE_TEXTS),
    }));
  });
}
