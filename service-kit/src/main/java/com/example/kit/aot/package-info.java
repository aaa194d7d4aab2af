/** Decisions that are made when Spring AOT processes an application, before it is packed. */
@NullMarked
package com.example.kit.aot;

import org.jspecify.annotations.NullMarked;
