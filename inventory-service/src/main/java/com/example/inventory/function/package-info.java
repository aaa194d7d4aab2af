/** The service's Lambda functions: each class named {@code …Function} is one. */
@NullMarked
package com.example.inventory.function;

import org.jspecify.annotations.NullMarked;
