/**
 * Servers that speak AWS's wire protocols on the loopback interface, for tests and for the local run.
 */
@NullMarked
package com.example.embedded;

import org.jspecify.annotations.NullMarked;
