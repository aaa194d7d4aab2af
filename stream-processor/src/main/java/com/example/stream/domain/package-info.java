/** Sales and the archive in plain Java: what counts as sold, when, and how events are kept. */
@NullMarked
package com.example.stream.domain;

import org.jspecify.annotations.NullMarked;
