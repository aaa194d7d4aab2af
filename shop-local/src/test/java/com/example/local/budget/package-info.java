/** Numbers that grow unnoticed, and do not depend on the speed of a machine, compared with {@code docs/budgets.md}. */
@NullMarked
package com.example.local.budget;

import org.jspecify.annotations.NullMarked;
