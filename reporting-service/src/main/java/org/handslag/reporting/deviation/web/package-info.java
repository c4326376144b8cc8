/** Deviations over HTTP. */
@NullMarked
package org.handslag.reporting.deviation.web;

import org.jspecify.annotations.NullMarked;
