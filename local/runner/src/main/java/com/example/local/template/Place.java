package com.example.local.template;

/**
 * Where a stage runs: what the pseudo parameters give.
 *
 * @param account twelve digits
 */
public record Place(String region, String account) {

    public static final Place LOCAL = new Place("eu-west-1", "000000000000");

    /** {@code arn:aws:<service>:<region>:<account>:<resource>}. */
    public String arn(String service, String resource) {
        return "arn:aws:%s:%s:%s:%s".formatted(service, region, account, resource);
    }
}
