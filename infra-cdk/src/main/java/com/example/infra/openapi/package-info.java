/** Turns the services' OpenAPI files into the body that API Gateway imports. */
@NullMarked
package com.example.infra.openapi;

import org.jspecify.annotations.NullMarked;
