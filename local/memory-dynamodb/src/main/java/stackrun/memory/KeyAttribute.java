package stackrun.memory;

/** An attribute that is a part of a key. */
record KeyAttribute(String name, Type type) {}
