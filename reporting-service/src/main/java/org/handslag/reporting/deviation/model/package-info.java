/** Deviations, risks, lessons and changes, written down on the way. */
@NullMarked
package org.handslag.reporting.deviation.model;

import org.jspecify.annotations.NullMarked;
