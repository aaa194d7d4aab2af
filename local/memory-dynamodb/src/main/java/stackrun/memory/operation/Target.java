package stackrun.memory.operation;

import stackrun.memory.table.KeyPosition;

/** An item, there or not: no request may name one twice. */
record Target(String table, KeyPosition position) {}
