package stackrun.memory.table;

import stackrun.memory.value.Type;

/** An attribute that is a part of a key. */
public record KeyAttribute(String name, Type type) {}
