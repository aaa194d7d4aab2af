package com.example.kit.snapstart;

/**
 * A call to a real dependency that changes nothing, reads nothing of a customer, and is made before each snapshot. It opens a
 * connection, so that the code of sockets, TLS and credentials is loaded before the snapshot. A script names the beans of this
 * type that its function needs.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-best-practices.html">Best practices for SnapStart</a>
 */
@FunctionalInterface
public interface HarmlessRead {

    /** Calls the dependency. Any exception except a denied call fails the publication of the version. */
    void read();
}
