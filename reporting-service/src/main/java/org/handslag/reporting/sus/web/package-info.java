/** The export over HTTP. */
@NullMarked
package org.handslag.reporting.sus.web;

import org.jspecify.annotations.NullMarked;
