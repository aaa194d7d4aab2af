package stackrun.memory.operation.items;

import stackrun.memory.table.KeyPosition;

/** The item that a read or write concerns, whether it exists or not. A request may not name a target twice. */
record Target(String table, KeyPosition position) {}
