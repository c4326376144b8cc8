/** Programmes of a tenant put together. */
@NullMarked
package org.handslag.reporting.pool.application;

import org.jspecify.annotations.NullMarked;
