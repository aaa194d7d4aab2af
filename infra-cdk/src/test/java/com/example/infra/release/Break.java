package com.example.infra.release;

/**
 * A promise of a release that the tree does not keep.
 *
 * @param name one line, as {@code releases/next.md} lists it when it is intended
 * @param detail more for people who look for the cause; may be empty
 */
record Break(String name, String detail) {

    static Break named(String name) {
        return new Break(name, "");
    }

    @Override
    public String toString() {
        return detail.isEmpty() ? name : name + "\n" + detail;
    }
}
