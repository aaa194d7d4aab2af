@NullMarked
package com.example.infra.openapi;

import org.jspecify.annotations.NullMarked;
