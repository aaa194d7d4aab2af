/** The service's Lambda functions, one class each, and the translation of their events and responses. */
@NullMarked
package com.example.orders.function;

import org.jspecify.annotations.NullMarked;
