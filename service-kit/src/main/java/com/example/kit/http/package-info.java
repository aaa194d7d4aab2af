/** The HTTP edge of a function behind API Gateway: it validates requests and answers with JSON or a problem. */
@NullMarked
package com.example.kit.http;

import org.jspecify.annotations.NullMarked;
