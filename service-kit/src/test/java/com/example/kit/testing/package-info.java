/** Support for tests of functions: Lambda's side of a call, and callers. Packaged as this module's test jar. */
@NullMarked
package com.example.kit.testing;

import org.jspecify.annotations.NullMarked;
