/** The service's Lambda functions, one class each; the list of files is the list of functions. */
@NullMarked
package com.example.orders.function;

import org.jspecify.annotations.NullMarked;
