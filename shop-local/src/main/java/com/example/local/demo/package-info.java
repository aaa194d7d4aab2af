/** The demonstration: places orders over HTTP, waits until they are processed completely, and counts losses. */
@NullMarked
package com.example.local.demo;

import org.jspecify.annotations.NullMarked;
