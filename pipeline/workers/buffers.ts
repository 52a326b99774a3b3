/** The memory that typed arrays in a value lie in, so that it is handed over and not copied. */
export function buffersOf(value: unknown): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const collect = (part: unknown): void => {
    if (ArrayBuffer.isView(part)) {
      if (!(part.buffer instanceof SharedArrayBuffer)) buffers.add(part.buffer);
    } else if (part instanceof Object && !Array.isArray(part)) Object.values(part).forEach(collect);
  };
  collect(value);
  return [...buffers];
}
