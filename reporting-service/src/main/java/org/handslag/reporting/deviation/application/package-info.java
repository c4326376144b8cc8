/** Recording deviations. */
@NullMarked
package org.handslag.reporting.deviation.application;

import org.jspecify.annotations.NullMarked;
