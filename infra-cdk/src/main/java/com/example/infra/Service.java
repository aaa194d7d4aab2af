package com.example.infra;

import java.nio.file.Path;

/**
 * A module whose functions share one zip and one Spring application.
 *
 * @param module names the Maven module, and by it the artifact every place looks up
 */
record Service(String module, String mainClass, Path zip) {}
