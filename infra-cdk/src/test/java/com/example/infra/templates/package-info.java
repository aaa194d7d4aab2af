@NullMarked
package com.example.infra.templates;

import org.jspecify.annotations.NullMarked;
