package stackrun.source.stream;

import stackrun.source.mapping.BatchAnswer;

/** The function's response and the state after it: the state before it if the function failed. */
record WindowOutcome(BatchAnswer answer, WindowState state) {}
