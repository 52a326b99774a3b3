/**
 * The source's own key within a record key: rows that share it carry the hash of their content behind it
 * (2-normalise/record-key.ts).
 */
export const ownKey = (recordKey: string): string => recordKey.replace(/#[0-9a-f]{20}(\.\d+)?$/, '');
