/** Connects the bytes that Lambda sends and receives to a Spring Cloud Function. */
@NullMarked
package com.example.kit.lambda;

import org.jspecify.annotations.NullMarked;
