/** The synthesised templates in the form that is committed, compared and run on a laptop. */
@NullMarked
package com.example.infra.templates;

import org.jspecify.annotations.NullMarked;
