/** From the bytes Lambda sends to a Spring function and back. */
@NullMarked
package com.example.kit.lambda;

import org.jspecify.annotations.NullMarked;
