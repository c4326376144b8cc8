/** Specifications of deviations. */
@NullMarked
package org.handslag.reporting.deviation.model;

import org.jspecify.annotations.NullMarked;
