/** The envelope of all events, with the names of CloudEvents. */
@NullMarked
package com.example.kit.event;

import org.jspecify.annotations.NullMarked;
