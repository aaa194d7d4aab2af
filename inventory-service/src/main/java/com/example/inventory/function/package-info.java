/** The service's Lambda functions, one class each; the list of {@code …Function} files is the list of functions. */
@NullMarked
package com.example.inventory.function;

import org.jspecify.annotations.NullMarked;
