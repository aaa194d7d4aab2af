/** Rules that hold for the whole repository: its sources, scripts, workflows and documents. */
@NullMarked
package com.example.infra.repository;

import org.jspecify.annotations.NullMarked;
