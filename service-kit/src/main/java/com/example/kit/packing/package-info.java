/** Decisions about beans that Spring AOT makes when a service is packed, and that a stage can no longer change. */
@NullMarked
package com.example.kit.packing;

import org.jspecify.annotations.NullMarked;
