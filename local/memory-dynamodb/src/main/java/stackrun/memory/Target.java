package stackrun.memory;

/** An item, there or not: no request may name one twice. */
record Target(String table, Place place) {}
