/** Pooled figures over HTTP. */
@NullMarked
package org.handslag.reporting.pool.web;

import org.jspecify.annotations.NullMarked;
