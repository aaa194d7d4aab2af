package stackrun.source.stream;

import stackrun.source.mapping.BatchAnswer;

/** The function's response and the state after it. If the function failed, the state is unchanged. */
record WindowOutcome(BatchAnswer answer, WindowState state) {}
