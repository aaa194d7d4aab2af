/** Plain HTTP on the loopback interface: what every embedded server listens with. */
@NullMarked
package com.example.embedded.http;

import org.jspecify.annotations.NullMarked;
