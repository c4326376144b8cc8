/** Costs over HTTP. */
@NullMarked
package org.handslag.reporting.cost.web;

import org.jspecify.annotations.NullMarked;
