/** Conditions on beans that Spring AOT decides when a service is packed, and that a stage can no longer change. */
@NullMarked
package com.example.kit.packing;

import org.jspecify.annotations.NullMarked;
