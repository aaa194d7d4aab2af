/** Tests of the zips that are deployed. */
@NullMarked
package com.example.local.packed;

import org.jspecify.annotations.NullMarked;
