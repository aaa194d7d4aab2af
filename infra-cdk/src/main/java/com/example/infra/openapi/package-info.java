/** From the OpenAPI files people read to the body API Gateway imports. */
@NullMarked
package com.example.infra.openapi;

import org.jspecify.annotations.NullMarked;
