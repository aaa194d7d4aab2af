package com.example.local;

import java.util.List;
import stackrun.run.SampleUser;

/** The users who can sign in to a local run of the shop. */
public final class SampleUsers {

    /** The password of all sample users. They exist on this machine only. */
    public static final String PASSWORD = "Local-password-1!";

    public static final List<SampleUser> ALL = List.of(
            user("alice", "Alice"),
            user("bob", "Bob"),
            user("carol", "Carol"),
            user("manager", "Manager", "stock-managers"),
            user("analyst", "Analyst", "analysts"));

    private SampleUsers() {}

    private static SampleUser user(String username, String name, String... groups) {
        return new SampleUser(username, name, PASSWORD, List.of(groups));
    }

    /** The user names, as {@code ./run token} accepts them. */
    public static List<String> names() {
        return ALL.stream().map(SampleUser::username).toList();
    }
}
