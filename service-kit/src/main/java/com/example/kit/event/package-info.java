/** The envelope of every event, named as CloudEvents names it. */
@NullMarked
package com.example.kit.event;

import org.jspecify.annotations.NullMarked;
