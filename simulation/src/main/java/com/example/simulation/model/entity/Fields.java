package com.example.simulation.model.entity;

import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The members of an object, built one by one. */
public final class Fields extends TreeMap<String, Object> {

    private static final long serialVersionUID = 1L;

    /** Adds a member; one that is null is left out. */
    public Fields with(String name, @Nullable Object value) {
        if (value != null) {
            put(name, value);
        }
        return this;
    }

    /** Adds a list; an empty one is left out. */
    Fields withUnlessEmpty(String name, List<?> values) {
        return values.isEmpty() ? this : with(name, values);
    }
}
