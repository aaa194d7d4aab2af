package com.example.kit.architecture;

/** A way in that anybody may import. */
public final class Exposed {

    /** Public as well, but within a type: who sees that decides. */
    public static final class Inner {}
}
