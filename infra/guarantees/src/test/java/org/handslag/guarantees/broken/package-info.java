/** Builds that have lost what keeps tenants and services apart: checks must turn red on them. */
@NullMarked
package org.handslag.guarantees.broken;

import org.jspecify.annotations.NullMarked;
