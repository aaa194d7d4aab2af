package com.example.infra;

/**
 * A module whose functions share one deployment package and one Spring application.
 *
 * @param module names the Maven module, and by it the artifact every place looks up
 */
record Service(String module, String mainClass, Artifact artifact) {

    /** The service's dimension in the metrics of its functions: {@code OrdersApplication} counts as {@code orders}. */
    String dimension() {
        var application = mainClass.substring(mainClass.lastIndexOf('.') + 1).replaceFirst("Application$", "");
        return Character.toLowerCase(application.charAt(0)) + application.substring(1);
    }
}
