/**
 * Dead letters: the order in which they are sent again, and when they may be deleted. Plain Java: AWS is behind ports.
 */
@NullMarked
package com.example.deadletters.domain;

import org.jspecify.annotations.NullMarked;
