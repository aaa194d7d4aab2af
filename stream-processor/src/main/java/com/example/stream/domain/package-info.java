/** Sales and the archive of events, in plain Java. */
@NullMarked
package com.example.stream.domain;

import org.jspecify.annotations.NullMarked;
