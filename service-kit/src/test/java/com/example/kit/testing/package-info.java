/** For tests of functions: Lambda's side of a call, and the people who call. Packed as this module's test jar. */
@NullMarked
package com.example.kit.testing;

import org.jspecify.annotations.NullMarked;
