@NullMarked
package com.example.infra;

import org.jspecify.annotations.NullMarked;
