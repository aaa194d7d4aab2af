/** The one step that turns the contracts into resources. */
@NullMarked
package com.example.openapi;

import org.jspecify.annotations.NullMarked;
