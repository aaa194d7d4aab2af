/** The gates of a release: the tree breaks nothing that the newest folder of {@code releases/} promised. */
@NullMarked
package com.example.infra.release;

import org.jspecify.annotations.NullMarked;
