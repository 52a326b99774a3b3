/** Weights in bits at which linking and resolving draw a line. */

/** A pair below these odds is nobody's candidate and is not kept. */
export const KEEP_ABOVE = -14;
/** A row whose best pair with the register is below this goes into the second, wider pass. */
export const GOOD_CANDIDATE = 6;
/** A direct comparison this bad is not outweighed by what another row says. */
export const REFUTED = -3;
