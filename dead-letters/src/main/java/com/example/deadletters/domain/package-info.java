/** Dead letters, in which order it is sent again, and when it may be deleted. Plain Java: AWS is behind ports. */
@NullMarked
package com.example.deadletters.domain;

import org.jspecify.annotations.NullMarked;
