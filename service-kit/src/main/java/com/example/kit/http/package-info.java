/** The HTTP edge of a function behind API Gateway: what comes in is checked, what goes out is JSON or a problem. */
@NullMarked
package com.example.kit.http;

import org.jspecify.annotations.NullMarked;
